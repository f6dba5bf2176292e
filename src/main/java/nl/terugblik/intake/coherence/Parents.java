package nl.terugblik.intake.coherence;

import static nl.terugblik.intake.spool.RowLayout.NONE;

import java.util.Arrays;
import java.util.List;
import nl.terugblik.intake.Rejection.Scope;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.family.Columns;
import nl.terugblik.intake.family.FamilyRows;
import nl.terugblik.intake.family.TableRows;
import nl.terugblik.intake.table.CanonicalTable;

/** The rule that a row stands only where the family and the child that it names stand. */
public final class Parents {

    private static final List<CanonicalTable> NAMING_A_FAMILY = Arrays.stream(CanonicalTable.values())
            .filter(table -> table != CanonicalTable.FAMILIES
                    && table.columns().stream().anyMatch(column -> column.name().equals("family_id")))
            .toList();

    private Parents() {}

    /** Refuses the rows of a family that does not exist or whose own row was refused. */
    public static void checkFamily(FamilyRows family) {
        TableRows families = family.of(CanonicalTable.FAMILIES);
        if (families.countAccepted() > 0) {
            return;
        }
        for (CanonicalTable table : NAMING_A_FAMILY) {
            TableRows rows = family.of(table);
            for (int row = 0; row < rows.size(); row++) {
                if (rows.accepted(row)) {
                    if (families.isEmpty()) {
                        rows.refuse(row, Rule.ORPHAN, "family_id", Scope.ROW, 0);
                    } else {
                        rows.refuse(row, Rule.PARENT_REFUSED, "family_id", Scope.PARENT, families.line(0));
                    }
                }
            }
        }
    }

    /** Refuses the rows that name a child whose row was refused. */
    public static void checkChildren(FamilyRows family) {
        TableRows children = family.of(CanonicalTable.CHILDREN);
        int[] rowOf = family.byChild(NONE);
        for (int row = 0; row < children.size(); row++) {
            int child = children.cell(row, Columns.CHILD);
            if (child >= 0 && (rowOf[child] < 0 || !children.accepted(rowOf[child]) && children.accepted(row))) {
                rowOf[child] = row;
            }
        }
        check(family.of(CanonicalTable.SUPERVISION_ORDERS), Columns.ORDER_CHILD, children, rowOf);
        check(family.of(CanonicalTable.PLACEMENTS), Columns.PLACED_CHILD, children, rowOf);
        check(family.of(CanonicalTable.LIRIK), Columns.ASSESSED_CHILD, children, rowOf);
    }

    private static void check(TableRows rows, int column, TableRows children, int[] rowOf) {
        for (int row = 0; row < rows.size(); row++) {
            int child = rows.cell(row, column);
            if (child >= 0 && rows.accepted(row)) {
                if (rowOf[child] < 0) {
                    rows.refuse(row, Rule.ORPHAN, "child_id", Scope.ROW, 0);
                } else if (!children.accepted(rowOf[child])) {
                    rows.refuse(row, Rule.PARENT_REFUSED, "child_id", Scope.PARENT, children.line(rowOf[child]));
                }
            }
        }
    }
}
