package nl.terugblik.cli.jobs;

import java.util.List;
import nl.terugblik.audit.run.RunSummary;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.release.entries.ReleaseEntries;
import nl.terugblik.release.source.RecordedRuns;
import nl.terugblik.telling.Standing;

/** The ledger of a register that is there, open to be added to without the register's key. */
public interface OpenLedger extends RecordedRuns, AutoCloseable {

    /** Its entries about releases. */
    ReleaseEntries releases();

    /** Its entries whose action begins so, in order. */
    List<Entry> entries(String action);

    /** Enters acts, all or none. */
    void enter(List<Act> acts);

    /** The runs that it knows, the latest first. */
    List<RunSummary> runs();

    /** How the register stands, in figures for whoever is told of nights. */
    Standing standing();

    @Override
    void close();
}
