package nl.terugblik.intake.coherence;

import java.time.LocalDate;
import nl.terugblik.casefile.SupervisionOrder;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.family.Columns;
import nl.terugblik.intake.family.FamilyRows;
import nl.terugblik.intake.family.RowOrder;
import nl.terugblik.intake.family.TableRows;
import nl.terugblik.intake.rule.Cells;
import nl.terugblik.intake.table.CanonicalTable;

/**
 * What is odd about the accepted rows of a family beside one another. Such rows stand as they are and change no code: an
 * oddity can be true, and the steward asks the agency.
 */
public final class Doubts {

    private static final int ADULT_AT_YEARS = 18;

    /** Orders for brothers and sisters are usually of one day; a few days apart they are one hearing with a slip. */
    private static final int ONE_HEARING_DAYS = 7;

    /** How far from an order an assessment may lie: as far as one may lie from the moment that it is coded for. */
    private static final int ASSESSMENT_DAYS = 92;

    private Doubts() {}

    public static void check(FamilyRows family, Orders orders) {
        Supervision supervision = new Supervision(orders);
        if (!supervision.isEmpty()) {
            adults(family, orders.rows());
            siblings(orders.rows());
            voluntaryStays(family.of(CanonicalTable.PLACEMENTS), supervision);
            assessmentsApart(family.of(CanonicalTable.LIRIK), supervision);
        }
    }

    private static void adults(FamilyRows family, TableRows orders) {
        TableRows children = family.of(CanonicalTable.CHILDREN);
        int[] births = family.byChild(Cells.NO_DAY);
        for (int row = 0; row < children.size(); row++) {
            if (children.accepted(row) && children.cell(row, Columns.BORN) != Cells.NO_DAY) {
                births[children.cell(row, Columns.CHILD)] = children.cell(row, Columns.BORN);
            }
        }
        for (int row = 0; row < orders.size(); row++) {
            if (orders.accepted(row)) {
                int born = births[orders.cell(row, Columns.ORDER_CHILD)];
                if (born != Cells.NO_DAY && isAdult(born, orders.cell(row, Columns.PRONOUNCED))) {
                    orders.warn(row, Rule.ADULT_AT_ORDER, "pronounced_on", 0);
                }
            }
        }
    }

    private static boolean isAdult(int born, int day) {
        // Whoever has lived fewer days than this is a minor for certain, and most children are.
        return day - born >= ADULT_AT_YEARS * 365
                && !LocalDate.ofEpochDay(born).plusYears(ADULT_AT_YEARS).isAfter(LocalDate.ofEpochDay(day));
    }

    private static void siblings(TableRows orders) {
        int[] first = new int[orders.size()];
        int count = 0;
        for (int row = 0; row < first.length; row++) {
            if (orders.accepted(row) && orders.cell(row, Columns.ORDER_KIND) == SupervisionOrder.Kind.ORDER.ordinal()) {
                first[count++] = row;
            }
        }
        RowOrder order =
                (a, b) -> Integer.compare(orders.cell(a, Columns.PRONOUNCED), orders.cell(b, Columns.PRONOUNCED));
        order.sort(first, 0, count);
        for (int i = 1; i < count; i++) {
            int earlier = first[i - 1];
            int later = first[i];
            int apart = orders.cell(later, Columns.PRONOUNCED) - orders.cell(earlier, Columns.PRONOUNCED);
            if (apart > 0
                    && apart <= ONE_HEARING_DAYS
                    && orders.cell(later, Columns.ORDER_CHILD) != orders.cell(earlier, Columns.ORDER_CHILD)) {
                orders.warn(later, Rule.SIBLINGS_APART, "pronounced_on", orders.line(earlier));
            }
        }
    }

    /** Only of families with an order: a family without one is helped voluntarily altogether. */
    private static void voluntaryStays(TableRows stays, Supervision supervision) {
        for (int row = 0; row < stays.size(); row++) {
            if (stays.accepted(row)) {
                int start = stays.cell(row, Columns.STAY_STARTED);
                // A stay of no day is there on its first.
                int end = Math.max(start + 1, PlacementOverlaps.end(stays, row));
                if (!supervision.coversPartOf(stays.cell(row, Columns.PLACED_CHILD), start, end)) {
                    stays.warn(row, Rule.PLACED_WITHOUT_ORDER, "started_on", 0);
                }
            }
        }
    }

    private static void assessmentsApart(TableRows assessments, Supervision supervision) {
        for (int row = 0; row < assessments.size(); row++) {
            if (assessments.accepted(row)
                    && !supervision.coversSomeone(assessments.cell(row, Columns.ASSESSED), ASSESSMENT_DAYS)) {
                assessments.warn(row, Rule.ASSESSED_WITHOUT_ORDER, "assessed_on", 0);
            }
        }
    }
}
