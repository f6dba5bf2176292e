package nl.terugblik.ledger;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.entry.LineFile;
import nl.terugblik.ledger.entry.NotAnEntry;

/**
 * The log of acts as its mirror below the work folder has it, for whoever only shows it: no lock is needed, and nothing is proven
 * by it. What was changed there is found by a verification.
 */
public final class MirroredLog {

    private MirroredLog() {}

    /** The entries whose action begins so, in order; none where there is no log. */
    public static List<Entry> entries(LedgerFolder folder, String action) {
        if (!Files.isRegularFile(folder.mirror())) {
            return List.of();
        }
        return LineFile.wholeLines(folder.mirror()).stream()
                .filter(line -> line.contains("\"action\":\"" + action))
                .flatMap(MirroredLog::read)
                .toList();
    }

    private static Stream<Entry> read(String line) {
        try {
            return Stream.of(Entry.of(line));
        } catch (NotAnEntry e) {
            return Stream.of();
        }
    }
}
