package nl.terugblik.intake.coherence;

import static nl.terugblik.intake.spool.RowLayout.NONE;

import nl.terugblik.intake.Rejection.Scope;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.family.Columns;
import nl.terugblik.intake.family.FamilyRows;
import nl.terugblik.intake.family.TableRows;
import nl.terugblik.intake.rule.Cells;
import nl.terugblik.intake.table.CanonicalTable;

/** The rule that a child is born at most 120 days after its first order: courts place unborn children under supervision. */
public final class BirthDates {

    /** The longest time that an order may come before the birth, in days. */
    static final int UNBORN_DAYS = 120;

    private BirthDates() {}

    /** Refuses children born too late; says whether there were any. */
    public static boolean refuseLate(FamilyRows family) {
        TableRows orders = family.of(CanonicalTable.SUPERVISION_ORDERS);
        if (orders.isEmpty()) {
            return false;
        }
        int[] firstOrders = firstOrders(family, orders);
        TableRows children = family.of(CanonicalTable.CHILDREN);
        boolean refused = false;
        for (int row = 0; row < children.size(); row++) {
            if (!children.accepted(row)) {
                continue;
            }
            int first = firstOrders[children.cell(row, Columns.CHILD)];
            int born = children.cell(row, Columns.BORN);
            if (first >= 0 && born != Cells.NO_DAY) {
                int pronounced = orders.cell(first, Columns.PRONOUNCED);
                if (born > pronounced + UNBORN_DAYS) {
                    children.refuse(row, Rule.BIRTH_AFTER_ORDER, "birth_date", Scope.FAMILY, orders.line(first));
                    refused = true;
                } else if (born > pronounced) {
                    children.warn(row, Rule.UNBORN_AT_ORDER, "birth_date", 0);
                }
            }
        }
        return refused;
    }

    /** The first accepted order of each child. */
    private static int[] firstOrders(FamilyRows family, TableRows orders) {
        int[] first = family.byChild(NONE);
        for (int row = 0; row < orders.size(); row++) {
            if (orders.accepted(row)) {
                int child = orders.cell(row, Columns.ORDER_CHILD);
                if (first[child] < 0
                        || orders.cell(row, Columns.PRONOUNCED) < orders.cell(first[child], Columns.PRONOUNCED)) {
                    first[child] = row;
                }
            }
        }
        return first;
    }
}
