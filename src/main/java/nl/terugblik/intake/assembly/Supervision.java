package nl.terugblik.intake.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.intake.table.Cells;

/**
 * On which days the children of a family were under supervision, by the accepted orders. A gap before an extension is run
 * through, as it is where spells are coded.
 */
final class Supervision {

    /** A term: its first day, and the first day that it no longer covers. */
    private record Term(int start, int end) {

        boolean covers(int day, int margin) {
            return day >= start - margin && day < end + margin;
        }

        boolean sharesADay(int from, int until) {
            return from < end && start < until;
        }
    }

    private final Map<Optional<Pseudonym>, List<Term>> byChild = new HashMap<>();

    private Supervision() {}

    static Supervision of(Entries entries) {
        Supervision supervision = new Supervision();
        Extended extended = Extended.of(entries);
        for (Entry order : extended.orders()) {
            int start = order.row().day("pronounced_on");
            int begins = extended.by(order)
                    .map(before -> Math.min(start, end(before)))
                    .orElse(start);
            supervision
                    .byChild
                    .computeIfAbsent(order.row().child(), child -> new ArrayList<>())
                    .add(new Term(begins, end(order)));
        }
        return supervision;
    }

    /** The first day no longer covered: the day of lifting, else that of expiry. */
    static int end(Entry order) {
        int lifted = order.row().day("lifted_on");
        return lifted == Cells.NO_DAY ? order.row().day("expires_on") : lifted;
    }

    boolean isEmpty() {
        return byChild.isEmpty();
    }

    /** Whether a child was under supervision on a day from the first up to, not including, the last. */
    boolean coversPartOf(Optional<Pseudonym> child, int from, int until) {
        return byChild.getOrDefault(child, List.of()).stream().anyMatch(term -> term.sharesADay(from, until));
    }

    /** Whether some child was under supervision within so many days of a day. */
    boolean coversSomeone(int day, int margin) {
        return byChild.values().stream().flatMap(List::stream).anyMatch(term -> term.covers(day, margin));
    }
}
