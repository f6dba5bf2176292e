package nl.terugblik.casefile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A column of the canonical export.
 *
 * @param table its table
 * @param column its name in the export contract
 */
public record SourceField(SourceTable table, String column) implements Comparable<SourceField> {

    private static final Comparator<SourceField> ORDER =
            Comparator.comparing(SourceField::table).thenComparing(SourceField::column);

    /** These columns of one table. */
    public static Set<SourceField> of(SourceTable table, String... columns) {
        Set<SourceField> fields = new LinkedHashSet<>();
        Arrays.stream(columns).forEach(column -> fields.add(new SourceField(table, column)));
        return fields;
    }

    /** By table, and then by name. */
    @Override
    public int compareTo(SourceField other) {
        return ORDER.compare(this, other);
    }
}
