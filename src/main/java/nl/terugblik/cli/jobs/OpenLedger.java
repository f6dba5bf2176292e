package nl.terugblik.cli.jobs;

import java.util.Optional;
import nl.terugblik.audit.RunRecord;
import nl.terugblik.release.entries.ReleaseEntries;

/** The ledger of a register that is there, open to be added to without the register's key. */
public interface OpenLedger extends AutoCloseable {

    /** Its entries about releases. */
    ReleaseEntries releases();

    /** What it has of the run of this very id. */
    Optional<RunRecord> recorded(String run);

    @Override
    void close();
}
