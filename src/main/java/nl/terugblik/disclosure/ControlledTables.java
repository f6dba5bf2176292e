package nl.terugblik.disclosure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.counts.Trait;
import nl.terugblik.disclosure.counts.Unit;
import nl.terugblik.disclosure.dataset.Followed;
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

    /** These, with nothing shown but what follows from datasets of the same families that are out. */
    public ControlledTables following(Followed datasets) {
        Set<Counted> shown = hidden.published().stream()
                .filter(of -> follows(of, datasets))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Long> told = new TreeMap<>(published);
        hidden.published().stream().filter(of -> !shown.contains(of)).forEach(of -> told.remove(of.toString()));
        return new ControlledTables(
                dataset,
                tables,
                new Hidden(shown, hidden.small(), hidden.besides(), hidden.bounds(), hidden.told(), hidden.questions()),
                told);
    }

    /** A dataset has the families of the cohort alone, and no children. */
    private static boolean follows(Counted of, Followed datasets) {
        Set<String> variables = of.traits().stream()
                .map(Trait::variable)
                .filter(variable -> !variable.equals(Trait.GROUP) && !variable.equals(Trait.MATCHED))
                .collect(Collectors.toSet());
        return of.unit() == Unit.FAMILIES
                && (!datasets.isOfMatched() || of.traits().contains(Trait.is(Trait.MATCHED, "1")))
                && datasets.tells(variables);
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

    /** How many programs it took to find out what must be hidden: what a request costs, on any machine. */
    int questions() {
        return hidden.questions();
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
