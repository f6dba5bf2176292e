package nl.terugblik.intake.assembly;

import nl.terugblik.intake.Rule;

/** Extensions that begin after what they extend had ended: as recorded the child was free for a while, which no court means. */
final class OrderGaps {

    private OrderGaps() {}

    static void check(Entries entries) {
        Extended extended = Extended.of(entries);
        for (Entry order : extended.orders()) {
            extended.by(order)
                    .filter(before -> order.row().day("pronounced_on") > Supervision.end(before))
                    .ifPresent(before -> order.warn(Rule.EXTENSION_GAP, "pronounced_on", before.line()));
        }
    }
}
