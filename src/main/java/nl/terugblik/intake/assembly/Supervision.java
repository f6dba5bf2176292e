package nl.terugblik.intake.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Cells;

/** On which days the children of a family were under supervision, by the accepted orders. */
final class Supervision {

    /** A term: its first day, and the first day that it no longer covers. */
    private record Term(int start, int end) {

        boolean covers(int day, int margin) {
            return day >= start - margin && day < end + margin;
        }
    }

    private final Map<Optional<Pseudonym>, List<Term>> byChild = new HashMap<>();

    private Supervision() {}

    static Supervision of(Entries entries) {
        Supervision supervision = new Supervision();
        for (Entry order : entries.accepted(CanonicalTable.SUPERVISION_ORDERS)) {
            supervision
                    .byChild
                    .computeIfAbsent(order.row().child(), child -> new ArrayList<>())
                    .add(new Term(order.row().day("pronounced_on"), end(order)));
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

    /** Whether a child was under supervision on a day. */
    boolean covers(Optional<Pseudonym> child, int day) {
        return byChild.getOrDefault(child, List.of()).stream().anyMatch(term -> term.covers(day, 0));
    }

    /** Whether some child was under supervision within so many days of a day. */
    boolean coversSomeone(int day, int margin) {
        return byChild.values().stream().flatMap(List::stream).anyMatch(term -> term.covers(day, margin));
    }
}
