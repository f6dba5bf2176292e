package nl.terugblik.intake.coherence;

import nl.terugblik.intake.family.Columns;
import nl.terugblik.intake.family.TableRows;

/**
 * On which days the children of a family were under supervision, by the accepted orders. A gap before an extension is run
 * through, as it is where spells are coded.
 */
final class Supervision {

    private final Orders orders;
    private final int terms;

    Supervision(Orders orders) {
        this.orders = orders;
        this.terms = orders.rows().countAccepted();
    }

    boolean isEmpty() {
        return terms == 0;
    }

    /** The first day that an accepted order covers. */
    private int start(int row) {
        int start = orders.rows().cell(row, Columns.PRONOUNCED);
        int extended = orders.extended(row);
        return extended < 0 ? start : Math.min(start, orders.end(extended));
    }

    /** Whether a child was under supervision on a day from the first up to, not including, the last. */
    boolean coversPartOf(int child, int from, int until) {
        TableRows rows = orders.rows();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.accepted(row)
                    && rows.cell(row, Columns.ORDER_CHILD) == child
                    && from < orders.end(row)
                    && start(row) < until) {
                return true;
            }
        }
        return false;
    }

    /** Whether some child was under supervision within so many days of a day. */
    boolean coversSomeone(int day, int margin) {
        TableRows rows = orders.rows();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.accepted(row) && day >= start(row) - margin && day < orders.end(row) + margin) {
                return true;
            }
        }
        return false;
    }
}
