package nl.terugblik.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.terugblik.disclosure.counts.CountSystem;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.counts.Telling;
import nl.terugblik.disclosure.counts.Traits;
import nl.terugblik.disclosure.linked.DatasetCounts;
import nl.terugblik.disclosure.rules.TableRule;
import nl.terugblik.disclosure.rules.TableRules;
import nl.terugblik.disclosure.run.RunFolder;
import nl.terugblik.disclosure.suppression.Figure;
import nl.terugblik.files.CsvReader;

/** Tables of one run, with all that they count. */
final class CountedTables {

    private static final String FLOW = "cohort/flow.csv";
    private static final double MOST_TO_LOSE = 1000;
    private static final double LESS_TO_LOSE = 1.5;

    private final RunFolder run;
    private final int threshold;
    private final Traits traits;
    private final CountSystem system = new CountSystem();
    private final Map<String, ControlledTable> tables = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();

    private CountedTables(RunFolder run, int threshold) {
        this.run = run;
        this.threshold = threshold;
        this.traits = Traits.of(run);
    }

    /**
     * Reads tables.
     *
     * @param names which, of those that can be released; who was screened is counted whether its table is among them or not
     */
    static CountedTables read(RunFolder run, Set<String> names, int threshold) {
        CountedTables counted = new CountedTables(run, threshold);
        TableRules rules = TableRules.of(run);
        double loss = MOST_TO_LOSE;
        for (String table : TableRules.tables(run)) {
            if (names.contains(table) || table.equals(FLOW)) {
                ControlledTable read = counted.read(table, rules.rule(table));
                if (names.contains(table)) {
                    counted.add(table, read, loss);
                }
            }
            loss /= LESS_TO_LOSE;
        }
        counted.system.complete(counted.traits::values, counted.traits::count);
        return counted;
    }

    private ControlledTable read(String name, TableRule rule) {
        ControlledTable table = new ControlledTable();
        CsvReader.read(run.file(name), row -> {
            Telling telling = new Telling(system, traits, threshold);
            telling.free("set");
            rule.row(row, telling);
            table.add(row, telling);
        });
        rule.close(system);
        return table;
    }

    private void add(String name, ControlledTable table, double loss) {
        tables.put(name, table);
        table.rests().forEach(rests -> figures.add(new Figure(rests, loss)));
    }

    DatasetCounts counts() {
        return new DatasetCounts(system, traits, run);
    }

    CountSystem system() {
        return system;
    }

    Map<String, ControlledTable> tables() {
        return Collections.unmodifiableMap(tables);
    }

    /** The figures that tables print, the worth of which falls from table to table. */
    List<Figure> figures() {
        return Collections.unmodifiableList(figures);
    }

    /** What tables print of which a release made nothing public. */
    Set<Counted> hiddenBy(Earlier release) {
        Set<Counted> hidden = new LinkedHashSet<>();
        tables.forEach((name, table) -> {
            if (release.tables().contains(name)) {
                hidden.addAll(table.told());
            }
        });
        hidden.removeIf(of -> release.published().containsKey(of.toString()));
        return hidden;
    }

    /** The counts that a release made public. */
    Set<Counted> publishedBy(List<Earlier> releases) {
        Set<String> names = releases.stream()
                .flatMap(release -> release.published().keySet().stream())
                .collect(Collectors.toSet());
        Set<Counted> published = new LinkedHashSet<>();
        system.cells().forEach(cell -> {
            if (names.contains(cell.of().toString())) {
                published.add(cell.of());
            }
        });
        return published;
    }
}
