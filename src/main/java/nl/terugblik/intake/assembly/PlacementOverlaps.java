package nl.terugblik.intake.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.intake.Rejection.Scope;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Cells;

/**
 * The rule that a child stays in one place at a time: of two placements that share a day the later is refused, and both
 * where they start on the same day.
 */
final class PlacementOverlaps {

    private PlacementOverlaps() {}

    static void check(Entries entries) {
        Map<Optional<Pseudonym>, List<Entry>> byChild = new HashMap<>();
        for (Entry placement : entries.accepted(CanonicalTable.PLACEMENTS)) {
            byChild.computeIfAbsent(placement.row().child(), any -> new ArrayList<>())
                    .add(placement);
        }
        byChild.values().stream().filter(stays -> stays.size() > 1).forEach(PlacementOverlaps::checkChild);
    }

    private static void checkChild(List<Entry> stays) {
        stays.sort(Comparator.<Entry>comparingInt(PlacementOverlaps::start).thenComparingInt(Entry::line));
        for (Entry stay : stays) {
            stays.stream()
                    .filter(other -> other != stay && start(other) == start(stay) && shareADay(stay, other))
                    .findFirst()
                    .ifPresent(other -> refuse(stay, other));
        }
        List<Entry> accepted = new ArrayList<>();
        for (Entry stay : stays) {
            if (stay.accepted()) {
                accepted.stream()
                        .filter(other -> shareADay(stay, other))
                        .findFirst()
                        .ifPresentOrElse(other -> refuse(stay, other), () -> accepted.add(stay));
            }
        }
    }

    private static void refuse(Entry stay, Entry other) {
        stay.refuse(Rule.OVERLAPPING_PLACEMENT, "started_on", Scope.FAMILY, other.line());
    }

    private static boolean shareADay(Entry a, Entry b) {
        return Math.max(start(a), start(b)) < Math.min(end(a), end(b));
    }

    private static int start(Entry stay) {
        return stay.row().day("started_on");
    }

    /** The first day no longer covered; far off while the stay goes on. */
    static int end(Entry stay) {
        int end = stay.row().day("ended_on");
        return end == Cells.NO_DAY ? Integer.MAX_VALUE : end;
    }
}
