package nl.terugblik.intake.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.intake.duplicates.Verdict.Finding;
import nl.terugblik.intake.spool.KeyEntry;
import nl.terugblik.intake.spool.KeyEntry.Kind;
import nl.terugblik.intake.table.CanonicalTable;

/**
 * Finds, among the keys that were looked at again, the rows that share a key and the extensions that name a decision about another child.
 *
 * <p>A row that repeats an earlier one to the letter is a duplicate, and the earlier one stands. Rows that share a key
 * and differ are all in conflict.
 */
public final class DuplicateSearch {

    private DuplicateSearch() {}

    /**
     * The verdicts, in order of table and line.
     *
     * @param awaited the keys of rows that earlier deliveries had refused
     */
    public static List<Verdict> search(List<KeyEntry> entries, AwaitedKeys awaited) {
        Map<SharedKey, List<KeyEntry>> sharing = new HashMap<>();
        for (KeyEntry entry : entries) {
            SharedKey key = new SharedKey(entry.table(), entry.first(), entry.second());
            sharing.computeIfAbsent(key, any -> new ArrayList<>()).add(entry);
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (List<KeyEntry> group : sharing.values()) {
            group.sort(Comparator.comparingInt(KeyEntry::line));
            judgeRows(group, verdicts);
            judgeReferences(group, verdicts);
            judgeReturns(group, awaited, verdicts);
        }
        verdicts.sort(Comparator.comparing(Verdict::table)
                .thenComparingInt(Verdict::line)
                .thenComparing(Verdict::finding));
        return verdicts;
    }

    private static void judgeRows(List<KeyEntry> group, List<Verdict> verdicts) {
        Map<Long, Integer> firstLineByContent = new HashMap<>();
        List<KeyEntry> distinct = new ArrayList<>();
        for (KeyEntry entry : group) {
            if (entry.kind() != Kind.ROW) {
                continue;
            }
            Integer earlier = firstLineByContent.putIfAbsent(entry.content(), entry.line());
            if (earlier == null) {
                distinct.add(entry);
            } else {
                verdicts.add(new Verdict(entry.table(), entry.line(), Finding.DUPLICATE, earlier));
            }
        }
        if (distinct.size() > 1) {
            for (KeyEntry entry : distinct) {
                KeyEntry other = distinct.get(0) == entry ? distinct.get(1) : distinct.get(0);
                verdicts.add(new Verdict(entry.table(), entry.line(), Finding.CONFLICT, other.line()));
            }
        }
    }

    private static void judgeReferences(List<KeyEntry> group, List<Verdict> verdicts) {
        for (KeyEntry reference : group) {
            if (reference.kind() == Kind.REFERENCE) {
                List<KeyEntry> named = group.stream()
                        .filter(entry -> entry.kind() != Kind.REFERENCE)
                        .toList();
                boolean ofThisChild = named.stream().anyMatch(entry -> entry.child() == reference.child());
                if (!ofThisChild && !named.isEmpty()) {
                    verdicts.add(elsewhere(reference, named));
                }
            }
        }
    }

    private static void judgeReturns(List<KeyEntry> group, AwaitedKeys awaited, List<Verdict> verdicts) {
        for (KeyEntry entry : group) {
            if (entry.kind() == Kind.ROW) {
                awaited.places(entry.table(), entry.first(), entry.second())
                        .forEach(place ->
                                verdicts.add(new Verdict(entry.table(), entry.line(), Finding.RETURNING, place)));
            }
        }
    }

    private static Verdict elsewhere(KeyEntry reference, List<KeyEntry> named) {
        Optional<KeyEntry> sound = named.stream()
                .filter(entry -> entry.kind() == Kind.ROW && entry.child() != 0)
                .findFirst();
        return new Verdict(
                reference.table(),
                reference.line(),
                sound.isPresent() ? Finding.PREDECESSOR_OF_OTHER_CHILD : Finding.PREDECESSOR_REFUSED,
                sound.orElse(named.get(0)).line());
    }

    private record SharedKey(CanonicalTable table, long first, long second) {}
}
