package nl.terugblik.ledger;

import java.nio.file.Path;
import java.util.List;

/** The lines of a log that is a file, to be read: what is in it may have been changed by hand. */
public final class LogLines {

    private LogLines() {}

    /** The lines that end with a line feed. */
    public static List<String> whole(Path file) {
        return LineFile.wholeLines(file);
    }
}
