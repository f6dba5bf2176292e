package nl.terugblik.intake.reading;

import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.text.Span;

/**
 * Rows of a table that are read together: all of them, or those of a piece of its file.
 *
 * @param table the table
 * @param number the how-manieth piece it is, from 1
 * @param span where they stand
 */
public record TablePart(CanonicalTable table, int number, Span span) {

    /** All rows of a table. */
    public static TablePart whole(CanonicalTable table) {
        return new TablePart(table, 1, Span.ALL);
    }

    /** What the part of the step is called. */
    public String name() {
        return span.isAll() ? table.tableName() : table.tableName() + " " + number;
    }

    /**
     * What its files begin with.
     *
     * @param mark the mark of the attempt
     */
    public String file(String mark) {
        return name().replace(' ', '-') + mark;
    }
}
