package nl.terugblik.intake.assembly;

import java.util.HashMap;
import java.util.Map;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.intake.Rejection.Scope;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Cells;

/** The rule that a child is born at most 120 days after its first order: courts place unborn children under supervision. */
final class BirthDates {

    /** The longest time that an order may come before the birth, in days. */
    static final int UNBORN_DAYS = 120;

    private BirthDates() {}

    /** Refuses children born too late; says whether there were any. */
    static boolean refuseLate(Entries entries) {
        boolean refused = false;
        Map<Pseudonym, Entry> firstOrders = new HashMap<>();
        for (Entry order : entries.accepted(CanonicalTable.SUPERVISION_ORDERS)) {
            order.row().child().ifPresent(child -> firstOrders.merge(child, order, BirthDates::earlier));
        }
        for (Entry child : entries.accepted(CanonicalTable.CHILDREN)) {
            Entry first = child.row().child().map(firstOrders::get).orElse(null);
            int born = child.row().day("birth_date");
            if (first != null && born != Cells.NO_DAY) {
                int pronounced = first.row().day("pronounced_on");
                if (born > pronounced + UNBORN_DAYS) {
                    child.refuse(Rule.BIRTH_AFTER_ORDER, "birth_date", Scope.FAMILY, first.line());
                    refused = true;
                } else if (born > pronounced) {
                    child.warn(Rule.UNBORN_AT_ORDER, "birth_date");
                }
            }
        }
        return refused;
    }

    private static Entry earlier(Entry a, Entry b) {
        return b.row().day("pronounced_on") < a.row().day("pronounced_on") ? b : a;
    }
}
