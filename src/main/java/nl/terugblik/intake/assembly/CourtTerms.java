package nl.terugblik.intake.assembly;

import java.time.LocalDate;
import nl.terugblik.casefile.SupervisionOrder;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Cells;

/**
 * The longest terms that the law knows: a year for an order and for an extension (Civil Code 1:258 and 1:260), three
 * months for a provisional order (1:257). A longer one is recorded as it stands, with a warning.
 */
final class CourtTerms {

    private static final int SHORTEST_YEAR = 365;
    private static final int SHORTEST_QUARTER = 89;
    private static final int MONTHS_OF_PROVISIONAL = 3;

    private CourtTerms() {}

    static void check(Entries entries) {
        for (Entry order : entries.accepted(CanonicalTable.SUPERVISION_ORDERS)) {
            int start = order.row().day("pronounced_on");
            int end = order.row().day("expires_on");
            if (start == Cells.NO_DAY || end == Cells.NO_DAY) {
                continue;
            }
            if (order.row().code("kind") == SupervisionOrder.Kind.PROVISIONAL.ordinal()) {
                if (end - start > SHORTEST_QUARTER
                        && end
                                > LocalDate.ofEpochDay(start)
                                        .plusMonths(MONTHS_OF_PROVISIONAL)
                                        .toEpochDay()) {
                    order.warn(Rule.PROVISIONAL_TOO_LONG, "expires_on");
                }
            } else if (end - start > SHORTEST_YEAR
                    && end > LocalDate.ofEpochDay(start).plusYears(1).toEpochDay()) {
                order.warn(Rule.ORDER_TOO_LONG, "expires_on");
            }
        }
    }
}
