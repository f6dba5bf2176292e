package nl.terugblik.intake.assembly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.intake.table.CanonicalTable;

/**
 * Which accepted order each accepted extension continues.
 *
 * @param orders the accepted orders, in order of line
 */
record Extended(List<Entry> orders, Map<Pseudonym, Entry> byId) {

    static Extended of(Entries entries) {
        List<Entry> orders = entries.accepted(CanonicalTable.SUPERVISION_ORDERS);
        Map<Pseudonym, Entry> byId = new HashMap<>();
        if (orders.size() > 1) {
            orders.forEach(order -> order.row().order().ifPresent(id -> byId.put(id, order)));
        }
        return new Extended(orders, byId);
    }

    /** What an order extends; empty for a first order, and where that is unknown. */
    Optional<Entry> by(Entry order) {
        return OrderChains.isExtension(order) ? order.row().predecessor().map(byId::get) : Optional.empty();
    }
}
