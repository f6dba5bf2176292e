package nl.terugblik.intake.coherence;

import nl.terugblik.intake.Rejection.Scope;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.family.Columns;
import nl.terugblik.intake.family.FamilyRows;
import nl.terugblik.intake.family.RowOrder;
import nl.terugblik.intake.family.TableRows;
import nl.terugblik.intake.rule.Cells;
import nl.terugblik.intake.table.CanonicalTable;

/**
 * The rule that a child stays in one place at a time: of two placements that share a day the later is refused, and both
 * where they start on the same day.
 */
public final class PlacementOverlaps {

    private PlacementOverlaps() {}

    public static void check(FamilyRows family) {
        TableRows stays = family.of(CanonicalTable.PLACEMENTS);
        int[] places = new int[stays.size()];
        int count = 0;
        for (int row = 0; row < places.length; row++) {
            if (stays.accepted(row)) {
                places[count++] = row;
            }
        }
        if (count < 2) {
            return;
        }
        RowOrder order = (a, b) -> {
            int child = Integer.compare(stays.cell(a, Columns.PLACED_CHILD), stays.cell(b, Columns.PLACED_CHILD));
            return child == 0 ? Integer.compare(start(stays, a), start(stays, b)) : child;
        };
        order.sort(places, 0, count);
        int from = 0;
        for (int to = 1; to <= count; to++) {
            if (to == count
                    || stays.cell(places[to], Columns.PLACED_CHILD) != stays.cell(places[from], Columns.PLACED_CHILD)) {
                checkChild(stays, places, from, to);
                from = to;
            }
        }
    }

    /** Checks the stays of one child, which are sorted by start and line. */
    private static void checkChild(TableRows stays, int[] places, int from, int to) {
        for (int i = from; i < to; i++) {
            for (int j = from; j < to; j++) {
                if (i != j
                        && start(stays, places[i]) == start(stays, places[j])
                        && shareADay(stays, places[i], places[j])) {
                    refuse(stays, places[i], places[j]);
                    break;
                }
            }
        }
        for (int i = from; i < to; i++) {
            for (int j = from; j < i && stays.accepted(places[i]); j++) {
                if (stays.accepted(places[j]) && shareADay(stays, places[i], places[j])) {
                    refuse(stays, places[i], places[j]);
                }
            }
        }
    }

    private static void refuse(TableRows stays, int stay, int other) {
        stays.refuse(stay, Rule.OVERLAPPING_PLACEMENT, "started_on", Scope.FAMILY, stays.line(other));
    }

    private static boolean shareADay(TableRows stays, int a, int b) {
        return Math.max(start(stays, a), start(stays, b)) < Math.min(end(stays, a), end(stays, b));
    }

    private static int start(TableRows stays, int stay) {
        return stays.cell(stay, Columns.STAY_STARTED);
    }

    /** The first day no longer covered; far off while the stay goes on. */
    static int end(TableRows stays, int stay) {
        int end = stays.cell(stay, Columns.STAY_ENDED);
        return end == Cells.NO_DAY ? Integer.MAX_VALUE : end;
    }
}
