package nl.terugblik.release.source;

import java.util.Optional;
import nl.terugblik.audit.RunRecord;

/** The runs of a work folder as its ledger has them. */
public interface RecordedRuns {

    /** Those of a work folder without a register. */
    RecordedRuns NONE = new RecordedRuns() {
        @Override
        public Optional<RunRecord> find(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<String> outputs(String id) {
            return Optional.empty();
        }
    };

    /** The run of this very id, where the ledger has it. */
    Optional<RunRecord> find(String id);

    /**
     * The hash of what {@code sha256sum} prints of the files that a study left, in the order of their names, as its last entry
     * has it; empty where an older program entered none.
     */
    Optional<String> outputs(String id);
}
