package nl.terugblik.intake.check;

import java.lang.reflect.RecordComponent;
import nl.terugblik.intake.rule.AppliesWhere;
import nl.terugblik.intake.rule.EmptyIsKnown;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;

/** When an empty cell is a gap, and when it is as it should be. */
sealed interface Applicability {

    /** Whether the cell that was found empty could have been filled. */
    boolean appliesIn(RowCheck row);

    /** Every empty cell is a gap. */
    record Always() implements Applicability {
        @Override
        public boolean appliesIn(RowCheck row) {
            return true;
        }
    }

    /** An empty cell tells that there is nothing to fill in. */
    record WhereFilled() implements Applicability {
        @Override
        public boolean appliesIn(RowCheck row) {
            return false;
        }
    }

    /** An empty cell is a gap where another column is filled. */
    record WhereOtherFilled(int other) implements Applicability {
        @Override
        public boolean appliesIn(RowCheck row) {
            return !row.isEmpty(other);
        }
    }

    /** An empty cell is a gap where another column holds one of some codes, each a bit by its place in the list. */
    record WhereOtherIs(int other, long codes) implements Applicability {
        @Override
        public boolean appliesIn(RowCheck row) {
            return !row.isEmpty(other) && (codes & 1L << row.value(other)) != 0;
        }
    }

    /** What the constraints of a component declare. */
    static Applicability of(CanonicalTable table, RecordComponent component) {
        if (component.isAnnotationPresent(EmptyIsKnown.class)) {
            return new WhereFilled();
        }
        AppliesWhere where = component.getAnnotation(AppliesWhere.class);
        if (where == null) {
            return new Always();
        }
        int other = table.column(Column.header(where.column()));
        if (where.is().length == 0) {
            return new WhereOtherFilled(other);
        }
        long codes = 0;
        for (String wanted : where.is()) {
            int code = table.columns().get(other).codes().indexOf(wanted);
            if (code < 0) {
                throw new IllegalArgumentException("no code " + wanted);
            }
            codes |= 1L << code;
        }
        return new WhereOtherIs(other, codes);
    }
}
