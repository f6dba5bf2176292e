package nl.terugblik.cli.jobs;

import nl.terugblik.release.entries.ReleaseEntries;
import nl.terugblik.release.source.RecordedRuns;

/** The ledger of a register that is there, open to be added to without the register's key. */
public interface OpenLedger extends RecordedRuns, AutoCloseable {

    /** Its entries about releases. */
    ReleaseEntries releases();

    @Override
    void close();
}
