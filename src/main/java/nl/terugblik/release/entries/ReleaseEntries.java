package nl.terugblik.release.entries;

import java.util.List;
import nl.terugblik.ledger.LogKeys;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.note.SignedNote;

/** The entries about releases in the log of acts of a register. */
public interface ReleaseEntries {

    /** How their actions begin. */
    String ACTION = "release.";

    /** All of them, in order. */
    List<Entry> entries();

    /** A text with the signature of the register's own key under it. */
    SignedNote sign(String text);

    /** The keys of the register's log. */
    LogKeys keys();

    /** Enters one more. */
    void enter(Act act);
}
