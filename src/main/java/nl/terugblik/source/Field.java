package nl.terugblik.source;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How columns of the source fill one canonical column.
 *
 * @param way how several columns become one
 * @param from the columns of the source; none for a constant
 * @param text the constant, or what stands between joined cells
 * @param values what each value of the source means; empty where values stand as they are
 * @param notKnown values that do not say which canonical code is meant
 * @param dates how days are written
 * @param decimalComma whether a comma stands before the cents of an amount, and points may stand between its thousands
 * @param place where the profile speaks of it
 */
public record Field(
        Way way,
        List<String> from,
        String text,
        Map<String, String> values,
        Set<String> notKnown,
        DateRules dates,
        boolean decimalComma,
        String place) {

    /** A field whose amounts are written with a point. */
    public Field(
            Way way,
            List<String> from,
            String text,
            Map<String, String> values,
            Set<String> notKnown,
            DateRules dates,
            String place) {
        this(way, from, text, values, notKnown, dates, false, place);
    }

    /** How several columns become one. */
    public enum Way {
        /** The first that is filled. */
        FIRST,
        /** All of them with a text between, for keys of several parts; empty where one is empty. */
        JOIN,
        /** Yes where any says yes, no where all say no, else empty. */
        ANY,
        /** No column: always the same. */
        CONSTANT
    }

    public Field {
        from = List.copyOf(from);
        values = Map.copyOf(values);
        notKnown = Set.copyOf(notKnown);
    }
}
