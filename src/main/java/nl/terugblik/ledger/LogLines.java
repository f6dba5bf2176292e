package nl.terugblik.ledger;

import java.nio.file.Path;
import java.util.List;
import nl.terugblik.ledger.entry.LineFile;
import nl.terugblik.ledger.tree.Frontier;

/** The lines of a log that is a file, to be read: what is in it may have been changed by hand. */
public final class LogLines {

    private LogLines() {}

    /** How far the log of who looked was when the last look was entered, as the file beside it says; nothing where it is spoilt. */
    public static Frontier state(Path folder) {
        return AccessFile.state(folder);
    }

    /** The lines that end with a line feed. */
    public static List<String> whole(Path file) {
        return LineFile.wholeLines(file);
    }
}
