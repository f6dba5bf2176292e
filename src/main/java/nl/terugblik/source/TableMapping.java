package nl.terugblik.source;

import java.util.List;
import java.util.Map;

/**
 * How the rows of a source file become rows of one canonical table.
 *
 * @param table name of the canonical table
 * @param where conditions that a row must meet, all of them
 * @param fields the canonical columns that the source can fill
 * @param unknown the canonical columns that it cannot, with the reason
 * @param place where the profile speaks of it
 */
public record TableMapping(
        String table, List<Condition> where, Map<String, Field> fields, Map<String, String> unknown, String place) {

    public TableMapping {
        where = List.copyOf(where);
        fields = Map.copyOf(fields);
        unknown = Map.copyOf(unknown);
    }

    /** A column of the source that must hold one of some values. */
    public record Condition(String column, List<String> values) {
        public Condition {
            values = List.copyOf(values);
        }
    }
}
