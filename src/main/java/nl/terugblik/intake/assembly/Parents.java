package nl.terugblik.intake.assembly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.intake.Rejection.Scope;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.table.CanonicalTable;

/** The rule that a row stands only where the family and the child that it names stand. */
final class Parents {

    private static final List<CanonicalTable> NAMING_A_CHILD =
            List.of(CanonicalTable.SUPERVISION_ORDERS, CanonicalTable.PLACEMENTS, CanonicalTable.LIRIK);

    private Parents() {}

    /** Refuses the rows of a family that does not exist or whose own row was refused. */
    static void checkFamily(Entries entries) {
        List<Entry> families = entries.of(CanonicalTable.FAMILIES);
        if (families.stream().anyMatch(Entry::accepted)) {
            return;
        }
        for (CanonicalTable table : CanonicalTable.values()) {
            boolean namesFamily =
                    table.columns().stream().anyMatch(column -> column.name().equals("family_id") && !column.key());
            if (namesFamily) {
                entries.accepted(table).forEach(entry -> {
                    if (families.isEmpty()) {
                        entry.refuse(Rule.ORPHAN, "family_id", Scope.ROW, 0);
                    } else {
                        entry.refuse(
                                Rule.PARENT_REFUSED,
                                "family_id",
                                Scope.PARENT,
                                families.get(0).line());
                    }
                });
            }
        }
    }

    /** Refuses the rows that name a child whose row was refused. */
    static void checkChildren(Entries entries) {
        Map<Pseudonym, Entry> children = new HashMap<>();
        for (Entry child : entries.of(CanonicalTable.CHILDREN)) {
            child.row().child().ifPresent(id -> children.merge(id, child, Parents::preferAccepted));
        }
        for (CanonicalTable table : NAMING_A_CHILD) {
            for (Entry entry : entries.accepted(table)) {
                Optional<Pseudonym> named = entry.row().child();
                if (named.isPresent()) {
                    Entry child = children.get(named.get());
                    if (child == null) {
                        entry.refuse(Rule.ORPHAN, "child_id", Scope.ROW, 0);
                    } else if (!child.accepted()) {
                        entry.refuse(Rule.PARENT_REFUSED, "child_id", Scope.PARENT, child.line());
                    }
                }
            }
        }
    }

    private static Entry preferAccepted(Entry first, Entry second) {
        return second.accepted() && !first.accepted() ? second : first;
    }
}
