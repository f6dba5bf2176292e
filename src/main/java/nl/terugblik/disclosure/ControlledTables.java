package nl.terugblik.disclosure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.terugblik.disclosure.suppression.Hidden;
import nl.terugblik.files.PrivateFiles;

/** The tables of a run as anyone may see them. */
public final class ControlledTables {

    private final String dataset;
    private final Map<String, ControlledTable> tables;
    private final Hidden hidden;
    private final Map<String, Long> published;

    ControlledTables(String dataset, Map<String, ControlledTable> tables, Hidden hidden, Map<String, Long> published) {
        this.dataset = dataset;
        this.tables = new TreeMap<>(tables);
        this.hidden = hidden;
        this.published = published;
    }

    /**
     * A cell that is not shown.
     *
     * @param table the table's name
     * @param line its line in the run's file, the header being line 1
     * @param column its column
     * @param why {@code small} where the cell itself counts few, {@code secondary} where it would tell a small one
     */
    public record Withheld(String table, int line, String column, String why) {}

    /**
     * How well a table is kept.
     *
     * @param table its name
     * @param cells the filled cells that tell a count
     * @param small those that are hidden as small
     * @param secondary those that are hidden to protect others
     */
    public record TableSummary(String table, int cells, int small, int secondary) {}

    /** The hash of the dataset they were made from. */
    public String dataset() {
        return dataset;
    }

    /** Every count that they tell, by what it is of. */
    public Map<String, Long> published() {
        return Map.copyOf(published);
    }

    /** The narrowest bounds that linear programming finds for a hidden small count, or a small difference of counts. */
    public double narrowestBounds() {
        return hidden.narrowest();
    }

    /** How many small counts and small differences were attacked. */
    public int attacked() {
        return hidden.bounds().size();
    }

    /** Writes the tables below a folder, under their own names. */
    public void write(Path folder) {
        tables.forEach((name, table) -> {
            PrivateFiles.folder(folder.resolve(name.substring(0, name.indexOf('/'))));
            table.write(folder.resolve(name), hidden.published());
        });
    }

    /** Every cell that is not shown, and why. */
    public List<Withheld> withheld() {
        List<Withheld> all = new ArrayList<>();
        tables.forEach((name, table) -> {
            for (int i = 0; i < table.rows(); i++) {
                for (String column : table.withheld(i, hidden.published())) {
                    if (!table.cell(i, column).isEmpty()) {
                        boolean small = table.of(i, column).stream().anyMatch(hidden.small()::contains);
                        all.add(new Withheld(name, table.line(i), column, small ? "small" : "secondary"));
                    }
                }
            }
        });
        return all;
    }

    /** Each table with how much of it is hidden. */
    public List<TableSummary> summary() {
        List<Withheld> all = withheld();
        List<TableSummary> summaries = new ArrayList<>();
        tables.forEach((name, table) -> {
            int small = (int) all.stream()
                    .filter(cell -> cell.table().equals(name) && cell.why().equals("small"))
                    .count();
            int secondary =
                    (int) all.stream().filter(cell -> cell.table().equals(name)).count() - small;
            summaries.add(new TableSummary(name, table.cells(), small, secondary));
        });
        return summaries;
    }
}
