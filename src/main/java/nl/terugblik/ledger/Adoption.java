package nl.terugblik.ledger;

import java.util.List;
import java.util.stream.Collectors;
import nl.terugblik.ledger.LogTables.Head;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.entry.LineFile;
import nl.terugblik.ledger.entry.NotAnEntry;
import nl.terugblik.ledger.note.OtherHistory;
import nl.terugblik.ledger.tree.Frontier;

/**
 * A register that was lost and comes back from a backup, beside a mirror of its log that is further on: the log goes on from the
 * mirror. What the later entries did to runs is lost with the register, and that is entered.
 */
final class Adoption {

    private final LogTables tables;
    private final LedgerFolder folder;

    Adoption(LogTables tables, LedgerFolder folder) {
        this.tables = tables;
        this.folder = folder;
    }

    /**
     * Takes the lines of the mirror that the tables have not, within the caller's transaction.
     *
     * @return the numbers of the entries whose rows are lost, with commas between them
     * @throws OtherHistory when the mirror did not grow out of what the tables have
     */
    String take() {
        List<String> lines = LineFile.wholeLines(folder.mirror());
        Head head = tables.lockHead();
        List<String> kept = tables.linesAfter(0);
        int known = Math.min(kept.size(), lines.size());
        if (!kept.subList(0, known).equals(lines.subList(0, known))) {
            throw new OtherHistory();
        }
        if (lines.size() <= kept.size()) {
            return "";
        }
        Frontier frontier = head.frontier();
        List<Entry> later =
                lines.subList(known, lines.size()).stream().map(Adoption::entry).toList();
        for (Entry entry : later) {
            if (entry.n() != frontier.size() + 1) {
                throw new OtherHistory();
            }
            tables.add(entry.n(), entry.line(), entry.leaf());
            frontier = frontier.with(entry.leaf());
        }
        String register = entry(lines.get(0)).act().object().replace("register ", "");
        tables.moveHead(new Head(register, frontier));
        return later.stream()
                .filter(entry -> entry.act().detail().containsKey("rows"))
                .map(entry -> String.valueOf(entry.n()))
                .collect(Collectors.joining(","));
    }

    private static Entry entry(String line) {
        try {
            return Entry.of(line);
        } catch (NotAnEntry e) {
            throw new OtherHistory();
        }
    }
}
