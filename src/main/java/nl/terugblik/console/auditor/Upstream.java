package nl.terugblik.console.auditor;

import java.util.List;

/**
 * What a run left, or one variable of it, and what it comes from.
 *
 * @param name the file, table or variable
 * @param version which one: a run, a delivery, a hash; may be empty
 * @param rows how many rows it has; empty where that is not said
 * @param columns the columns of the export that a variable comes from
 */
record Upstream(String name, String version, String rows, List<Column> columns) {

    Upstream {
        columns = List.copyOf(columns);
    }

    /**
     * A column of the export.
     *
     * @param table its table
     * @param name its name
     * @param isValue whether its value is taken over or counted; else it only decides which rows count
     * @param isMasked whether its value is put out of sight: a number becomes a pseudonym
     */
    record Column(String table, String name, boolean isValue, boolean isMasked) {}
}
