package nl.terugblik.intake.assembly;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.SupervisionOrder;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Cells;

/**
 * What is odd about the accepted rows of a family beside one another. Such rows stand as they are and change no code: an
 * oddity can be true, and the steward asks the agency.
 */
final class Doubts {

    private static final int ADULT_AT_YEARS = 18;

    /** Orders for brothers and sisters are usually of one day; a few days apart they are one hearing with a slip. */
    private static final int ONE_HEARING_DAYS = 7;

    /** How far from an order an assessment may lie: as far as one may lie from the moment that it is coded for. */
    private static final int ASSESSMENT_DAYS = 92;

    private Doubts() {}

    static void check(Entries entries) {
        List<Entry> orders = entries.accepted(CanonicalTable.SUPERVISION_ORDERS);
        Supervision supervision = Supervision.of(entries);
        adults(entries, orders);
        siblings(orders);
        if (!supervision.isEmpty()) {
            voluntaryStays(entries, supervision);
            assessmentsApart(entries, supervision);
        }
    }

    private static void adults(Entries entries, List<Entry> orders) {
        Map<Pseudonym, Integer> births = new HashMap<>();
        for (Entry child : entries.accepted(CanonicalTable.CHILDREN)) {
            int born = child.row().day("birth_date");
            if (born != Cells.NO_DAY) {
                child.row().child().ifPresent(id -> births.put(id, born));
            }
        }
        for (Entry order : orders) {
            Integer born = order.row().child().map(births::get).orElse(null);
            if (born != null && isAdult(born, order.row().day("pronounced_on"))) {
                order.warn(Rule.ADULT_AT_ORDER, "pronounced_on");
            }
        }
    }

    private static boolean isAdult(int born, int day) {
        // Whoever has lived fewer days than this is a minor for certain, and most children are.
        return day - born >= ADULT_AT_YEARS * 365
                && !LocalDate.ofEpochDay(born).plusYears(ADULT_AT_YEARS).isAfter(LocalDate.ofEpochDay(day));
    }

    private static void siblings(List<Entry> orders) {
        List<Entry> first = orders.stream()
                .filter(order -> order.row().code("kind") == SupervisionOrder.Kind.ORDER.ordinal())
                .sorted(Comparator.<Entry>comparingInt(order -> order.row().day("pronounced_on"))
                        .thenComparingInt(Entry::line))
                .toList();
        for (int i = 1; i < first.size(); i++) {
            Entry earlier = first.get(i - 1);
            Entry later = first.get(i);
            int apart = later.row().day("pronounced_on") - earlier.row().day("pronounced_on");
            if (apart > 0
                    && apart <= ONE_HEARING_DAYS
                    && !later.row().child().equals(earlier.row().child())) {
                later.warn(Rule.SIBLINGS_APART, "pronounced_on", earlier.line());
            }
        }
    }

    /** Only of families with an order: a family without one is helped voluntarily altogether. */
    private static void voluntaryStays(Entries entries, Supervision supervision) {
        for (Entry stay : entries.accepted(CanonicalTable.PLACEMENTS)) {
            int start = stay.row().day("started_on");
            // A stay of no day is there on its first.
            int end = Math.max(start + 1, PlacementOverlaps.end(stay));
            if (!supervision.coversPartOf(stay.row().child(), start, end)) {
                stay.warn(Rule.PLACED_WITHOUT_ORDER, "started_on");
            }
        }
    }

    private static void assessmentsApart(Entries entries, Supervision supervision) {
        for (Entry assessment : entries.accepted(CanonicalTable.LIRIK)) {
            if (!supervision.coversSomeone(assessment.row().day("assessed_on"), ASSESSMENT_DAYS)) {
                assessment.warn(Rule.ASSESSED_WITHOUT_ORDER, "assessed_on");
            }
        }
    }
}
