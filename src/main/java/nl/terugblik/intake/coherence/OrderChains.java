package nl.terugblik.intake.coherence;

import static nl.terugblik.intake.spool.RowLayout.NONE;

import java.util.Arrays;
import java.util.Optional;
import nl.terugblik.casefile.SupervisionOrder;
import nl.terugblik.intake.Rejection.Scope;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.duplicates.Verdict.Finding;
import nl.terugblik.intake.duplicates.Verdicts;
import nl.terugblik.intake.family.Columns;
import nl.terugblik.intake.family.FamilyRows;
import nl.terugblik.intake.family.TableRows;
import nl.terugblik.intake.table.CanonicalTable;

/**
 * The rules for extensions: each continues one decision about the same child, that no other continues, that is not itself
 * in the end, and that does not start after it.
 */
public final class OrderChains {

    private static final String PREDECESSOR = "extends_order_id";

    private final TableRows orders;
    private final Verdicts verdicts;

    /** The row that each extension continues, where the family has it and it is about the same child. */
    private final int[] predecessors;

    /** Extensions whose predecessor nobody knows. */
    private final boolean[] rootless;

    private int linked;

    private OrderChains(TableRows orders, Verdicts verdicts) {
        this.orders = orders;
        this.verdicts = verdicts;
        this.predecessors = new int[orders.size()];
        this.rootless = new boolean[orders.size()];
        Arrays.fill(predecessors, NONE);
    }

    /** Refuses extensions that break a rule, and all that continues them. */
    public static Orders check(FamilyRows family, Verdicts verdicts) {
        OrderChains chains = new OrderChains(family.of(CanonicalTable.SUPERVISION_ORDERS), verdicts);
        boolean[] extensions = chains.extensions();
        if (extensions.length > 0) {
            chains.link(extensions, family.orders().size());
            chains.refuseCycles();
            chains.refuseForks();
            chains.refuseEarlyStarts();
            chains.refuseSuccessors();
            chains.warnSuccessors();
        }
        return new Orders(chains.orders, chains.predecessors);
    }

    /** Which rows are accepted extensions; no answer where none is. */
    private boolean[] extensions() {
        boolean[] extensions = new boolean[orders.size()];
        boolean any = false;
        for (int row = 0; row < extensions.length; row++) {
            extensions[row] = orders.accepted(row)
                    && orders.cell(row, Columns.ORDER_KIND) == SupervisionOrder.Kind.EXTENSION.ordinal();
            any |= extensions[row];
        }
        return any ? extensions : new boolean[0];
    }

    private void link(boolean[] extensions, int numbers) {
        int[] rowOf = rowOf(numbers);
        int[] across = new int[extensions.length];
        for (int row = 0; row < extensions.length; row++) {
            across[row] = NONE;
            if (extensions[row]) {
                int number = orders.cell(row, Columns.EXTENDS);
                int named = number < 0 ? NONE : named(number, rowOf[number], row);
                if (named < 0) {
                    withoutPredecessor(row);
                } else if (!isOfOneChild(named, row)) {
                    across[row] = named;
                } else {
                    predecessors[row] = named;
                    linked++;
                }
            }
        }
        for (int row = 0; row < extensions.length; row++) {
            if (across[row] >= 0) {
                refuse(row, Rule.EXTENSION_ACROSS_CHILDREN, Scope.FAMILY, across[row]);
            }
            int named = predecessors[row];
            if (named >= 0 && !orders.accepted(named) && !extensions[named]) {
                refuse(row, Rule.PARENT_REFUSED, Scope.PARENT, named);
            }
        }
    }

    /** The row of each order that has a number here, an accepted one before others. */
    private int[] rowOf(int numbers) {
        int[] rowOf = new int[numbers];
        Arrays.fill(rowOf, NONE);
        for (int row = 0; row < orders.size(); row++) {
            int number = orders.cell(row, Columns.ORDER);
            if (number >= 0 && (rowOf[number] < 0 || orders.accepted(row))) {
                rowOf[number] = row;
            }
        }
        return rowOf;
    }

    /** The row that an extension names; of several that were refused one about its own child, wherever they stand. */
    private int named(int number, int first, int extension) {
        if (first < 0 || orders.accepted(first) || isOfOneChild(first, extension)) {
            return first;
        }
        for (int row = first + 1; row < orders.size(); row++) {
            if (orders.cell(row, Columns.ORDER) == number && isOfOneChild(row, extension)) {
                return row;
            }
        }
        return first;
    }

    private boolean isOfOneChild(int order, int other) {
        return orders.cell(order, Columns.ORDER_CHILD) == orders.cell(other, Columns.ORDER_CHILD);
    }

    private void refuse(int row, Rule rule, Scope scope, int other) {
        orders.refuse(row, rule, PREDECESSOR, scope, orders.line(other));
    }

    private void withoutPredecessor(int row) {
        Optional<Integer> other = elsewhere(row, Finding.PREDECESSOR_OF_OTHER_CHILD);
        Optional<Integer> refused = elsewhere(row, Finding.PREDECESSOR_REFUSED);
        if (other.isPresent()) {
            orders.refuse(row, Rule.EXTENSION_ACROSS_CHILDREN, PREDECESSOR, Scope.FAMILY, other.get());
        } else if (refused.isPresent()) {
            orders.refuse(row, Rule.PARENT_REFUSED, PREDECESSOR, Scope.PARENT, refused.get());
        } else {
            orders.warn(row, Rule.EXTENSION_UNKNOWN_PREDECESSOR, PREDECESSOR, 0);
            rootless[row] = true;
        }
    }

    private Optional<Integer> elsewhere(int row, Finding finding) {
        return verdicts.otherLine(finding, CanonicalTable.SUPERVISION_ORDERS, orders.line(row));
    }

    private void refuseCycles() {
        boolean[] onCycle = new boolean[predecessors.length];
        for (int start = 0; start < onCycle.length; start++) {
            int at = start;
            for (int steps = 0; at >= 0 && steps <= linked && !onCycle[start]; steps++) {
                at = orders.accepted(at) ? predecessors[at] : NONE;
                onCycle[start] = at == start;
            }
        }
        for (int row = 0; row < onCycle.length; row++) {
            if (onCycle[row]) {
                refuse(row, Rule.EXTENSION_CYCLE, Scope.FAMILY, predecessors[row]);
            }
        }
    }

    private void refuseForks() {
        int[] first = new int[predecessors.length];
        int[] second = new int[predecessors.length];
        Arrays.fill(first, NONE);
        Arrays.fill(second, NONE);
        for (int row = 0; row < predecessors.length; row++) {
            int named = predecessors[row];
            if (named >= 0 && orders.accepted(row)) {
                if (first[named] < 0) {
                    first[named] = row;
                } else if (second[named] < 0) {
                    second[named] = row;
                }
            }
        }
        for (int row = 0; row < predecessors.length; row++) {
            int named = predecessors[row];
            if (named >= 0 && orders.accepted(row) && second[named] >= 0) {
                refuse(row, Rule.EXTENSION_FORK, Scope.FAMILY, first[named] == row ? second[named] : first[named]);
            }
        }
    }

    /** All are found before any is refused: each is at fault by its own start, wherever it stands in the file. */
    private void refuseEarlyStarts() {
        boolean[] early = new boolean[predecessors.length];
        for (int row = 0; row < early.length; row++) {
            int named = predecessors[row];
            early[row] = named >= 0
                    && orders.accepted(row)
                    && orders.accepted(named)
                    && orders.cell(row, Columns.PRONOUNCED) < orders.cell(named, Columns.PRONOUNCED);
        }
        for (int row = 0; row < early.length; row++) {
            if (early[row]) {
                orders.refuse(
                        row,
                        Rule.EXTENSION_BEFORE_PREDECESSOR,
                        "pronounced_on",
                        Scope.FAMILY,
                        orders.line(predecessors[row]));
            }
        }
    }

    private void refuseSuccessors() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int row = 0; row < predecessors.length; row++) {
                int named = predecessors[row];
                if (named >= 0 && orders.accepted(row) && !orders.accepted(named)) {
                    refuse(row, Rule.PARENT_REFUSED, Scope.PARENT, named);
                    changed = true;
                }
            }
        }
    }

    /** What continues an extension of which nobody knows the first order forms no spell either. */
    private void warnSuccessors() {
        for (int row = 0; row < predecessors.length; row++) {
            if (predecessors[row] >= 0 && orders.accepted(row)) {
                int root = row;
                while (predecessors[root] >= 0) {
                    root = predecessors[root];
                }
                if (rootless[root]) {
                    orders.warn(row, Rule.EXTENSION_UNKNOWN_PREDECESSOR, PREDECESSOR, 0);
                }
            }
        }
    }
}
