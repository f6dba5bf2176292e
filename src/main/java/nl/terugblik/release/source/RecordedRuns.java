package nl.terugblik.release.source;

import java.util.Optional;
import nl.terugblik.audit.RunRecord;

/** The runs of a work folder as its ledger has them. */
@FunctionalInterface
public interface RecordedRuns {

    /** The run of this very id, where the ledger has it. */
    Optional<RunRecord> find(String id);
}
