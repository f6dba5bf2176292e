package nl.terugblik.intake.assembly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.table.CanonicalTable;

/** Extensions that begin after what they extend had ended: as recorded the child was free for a while, which no court means. */
final class OrderGaps {

    private OrderGaps() {}

    static void check(Entries entries) {
        List<Entry> orders = entries.accepted(CanonicalTable.SUPERVISION_ORDERS);
        if (orders.size() < 2) {
            return;
        }
        Map<Pseudonym, Entry> byId = new HashMap<>();
        orders.forEach(order -> order.row().order().ifPresent(id -> byId.put(id, order)));
        for (Entry extension : orders) {
            Entry extended = OrderChains.isExtension(extension)
                    ? extension.row().predecessor().map(byId::get).orElse(null)
                    : null;
            if (extended != null && extension.row().day("pronounced_on") > Supervision.end(extended)) {
                extension.warn(Rule.EXTENSION_GAP, "pronounced_on", extended.line());
            }
        }
    }
}
