package nl.terugblik.intake.coherence;

import nl.terugblik.intake.Rule;
import nl.terugblik.intake.family.Columns;
import nl.terugblik.intake.family.TableRows;

/** Extensions that begin after what they extend had ended: as recorded the child was free for a while, which no court means. */
public final class OrderGaps {

    private OrderGaps() {}

    public static void check(Orders orders) {
        TableRows rows = orders.rows();
        for (int row = 0; row < rows.size(); row++) {
            int extended = rows.accepted(row) ? orders.extended(row) : -1;
            if (extended >= 0 && rows.cell(row, Columns.PRONOUNCED) > orders.end(extended)) {
                rows.warn(row, Rule.EXTENSION_GAP, "pronounced_on", rows.line(extended));
            }
        }
    }
}
