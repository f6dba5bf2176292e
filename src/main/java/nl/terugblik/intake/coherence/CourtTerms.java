package nl.terugblik.intake.coherence;

import java.time.LocalDate;
import nl.terugblik.casefile.SupervisionOrder;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.family.Columns;
import nl.terugblik.intake.family.FamilyRows;
import nl.terugblik.intake.family.TableRows;
import nl.terugblik.intake.table.CanonicalTable;

/**
 * The longest terms that the law knows: a year for an order and for an extension (Civil Code 1:258 and 1:260), three
 * months for a provisional order (1:257). A longer one is recorded as it stands, with a warning.
 */
public final class CourtTerms {

    private static final int SHORTEST_YEAR = 365;
    private static final int SHORTEST_QUARTER = 89;
    private static final int MONTHS_OF_PROVISIONAL = 3;

    private CourtTerms() {}

    public static void check(FamilyRows family) {
        TableRows orders = family.of(CanonicalTable.SUPERVISION_ORDERS);
        for (int row = 0; row < orders.size(); row++) {
            if (!orders.accepted(row)) {
                continue;
            }
            int start = orders.cell(row, Columns.PRONOUNCED);
            int end = orders.cell(row, Columns.EXPIRES);
            if (orders.cell(row, Columns.ORDER_KIND) == SupervisionOrder.Kind.PROVISIONAL.ordinal()) {
                if (end - start > SHORTEST_QUARTER
                        && end
                                > LocalDate.ofEpochDay(start)
                                        .plusMonths(MONTHS_OF_PROVISIONAL)
                                        .toEpochDay()) {
                    orders.warn(row, Rule.PROVISIONAL_TOO_LONG, "expires_on", 0);
                }
            } else if (end - start > SHORTEST_YEAR
                    && end > LocalDate.ofEpochDay(start).plusYears(1).toEpochDay()) {
                orders.warn(row, Rule.ORDER_TOO_LONG, "expires_on", 0);
            }
        }
    }
}
