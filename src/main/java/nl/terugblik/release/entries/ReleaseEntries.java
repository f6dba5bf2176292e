package nl.terugblik.release.entries;

import java.util.List;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Entry;

/** The entries about releases in the log of acts of a register. */
public interface ReleaseEntries {

    /** How their actions begin. */
    String ACTION = "release.";

    /** All of them, in order. */
    List<Entry> entries();

    /** Enters one more. */
    void enter(Act act);
}
