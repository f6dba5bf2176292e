package nl.terugblik.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.terugblik.disclosure.counts.Cell;
import nl.terugblik.disclosure.counts.CountSystem;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.counts.Telling;
import nl.terugblik.disclosure.counts.Traits;
import nl.terugblik.disclosure.rules.TableRule;
import nl.terugblik.disclosure.rules.TableRules;
import nl.terugblik.disclosure.run.RunFolder;
import nl.terugblik.disclosure.run.UnreadableRun;
import nl.terugblik.disclosure.suppression.Hidden;
import nl.terugblik.disclosure.suppression.Patience;
import nl.terugblik.disclosure.suppression.Suppression;
import nl.terugblik.files.CsvReader;
import nl.terugblik.files.Sha256;

/**
 * The disclosure control of tables: what of the tables of a run can be shown to anyone without telling of few families or
 * children, also to who subtracts them from each other and from what was released before.
 */
public final class TableControl {

    /** A number under which families, or children, are too few to be told of; 10 is what public bodies keep to. */
    public static final int USUAL_THRESHOLD = 10;

    private static final double MOST_TO_LOSE = 1000;
    private static final double LESS_TO_LOSE = 1.5;

    private final RunFolder run;
    private final int threshold;
    private final CountSystem system = new CountSystem();
    private final Map<String, ControlledTable> tables = new LinkedHashMap<>();
    private final Map<Counted, Double> losses = new LinkedHashMap<>();

    private TableControl(RunFolder run, int threshold) {
        this.run = run;
        this.threshold = threshold;
    }

    /** The tables that can be released from a run. */
    public static Set<String> releasable(RunFolder run) {
        return TableRules.tables(run);
    }

    /** Why a table cannot be released. */
    public static String whyInside(String table) {
        return TableRules.whyInside(table);
    }

    /** The hash of the dataset that a run's tables were made from. */
    public static String dataset(RunFolder run) {
        return Sha256.of(Sha256.of(run.cohort()) + Sha256.of(run.everyone()));
    }

    /**
     * Decides what of a run's tables can be shown.
     *
     * @param wanted the tables, all of them releasable
     * @param threshold counts below it are hidden; 2 or more
     * @param earlier what was released before of the same study
     * @param patience how long it may take
     * @throws nl.terugblik.disclosure.suppression.CannotProtect when they cannot be released beside what was released before
     * @throws UnreadableRun when tables and dataset do not agree
     */
    public static ControlledTables control(
            RunFolder run, Set<String> wanted, int threshold, List<Earlier> earlier, Patience patience) {
        return new TableControl(run, threshold).control(wanted, earlier, patience);
    }

    private ControlledTables control(Set<String> wanted, List<Earlier> earlier, Patience patience) {
        String dataset = dataset(run);
        Set<String> all = new LinkedHashSet<>(wanted);
        earlier.stream()
                .filter(release -> release.dataset().equals(dataset))
                .forEach(release -> all.addAll(release.tables()));
        Traits traits = Traits.of(run);
        double loss = MOST_TO_LOSE;
        TableRules rules = TableRules.of(run);
        for (String table : TableRules.tables(run)) {
            if (all.contains(table)) {
                read(table, rules.rule(table), traits, loss);
            }
            loss /= LESS_TO_LOSE;
        }
        system.complete(traits::values, traits::count);
        mustHold();
        Hidden hidden = new Suppression(
                        system, threshold, losses, fixed(earlier, dataset), delicate(earlier, dataset), patience)
                .choose();
        Map<String, Long> published = new TreeMap<>();
        hidden.published().forEach(of -> published.put(of.toString(), system.count(of)));
        tables.keySet().retainAll(wanted);
        return new ControlledTables(dataset, Map.copyOf(tables), hidden, published);
    }

    private void read(String name, TableRule rule, Traits traits, double loss) {
        ControlledTable table = new ControlledTable();
        CsvReader.read(run.file(name), row -> {
            Telling telling = new Telling(system, traits);
            rule.row(row, telling);
            table.add(row, telling);
        });
        rule.close(system);
        tables.put(name, table);
        table.told().forEach(of -> losses.putIfAbsent(of, loss));
    }

    /** Counts of this very dataset that are out already. */
    private Set<Counted> fixed(List<Earlier> earlier, String dataset) {
        Set<Counted> fixed = new LinkedHashSet<>();
        for (Cell cell : system.cells()) {
            boolean isOut = earlier.stream()
                    .filter(release -> release.dataset().equals(dataset))
                    .anyMatch(
                            release -> release.published().containsKey(cell.of().toString()));
            if (isOut) {
                fixed.add(cell.of());
            }
        }
        return fixed;
    }

    /** Counts that differ by few from the same count of another dataset: subtracting one from the other tells of these. */
    private Set<Counted> delicate(List<Earlier> earlier, String dataset) {
        Set<Counted> delicate = new LinkedHashSet<>();
        List<Earlier> others = earlier.stream()
                .filter(release -> !release.dataset().equals(dataset))
                .toList();
        for (Cell cell : system.cells()) {
            for (Earlier release : others) {
                Long before = release.published().get(cell.of().toString());
                long difference = before == null ? 0 : Math.abs(cell.count() - before);
                if (difference > 0 && difference < threshold) {
                    delicate.add(cell.of());
                }
            }
        }
        return delicate;
    }

    /** What a reader is taken to know must be so, or nothing that is worked out from it protects anyone. */
    private void mustHold() {
        List<String> broken = new ArrayList<>();
        for (CountSystem.Sum sum : system.sums()) {
            if (system.count(sum.total())
                    != sum.parts().stream().mapToLong(system::count).sum()) {
                broken.add(sum.total().toString());
            }
        }
        for (CountSystem.Part part : system.parts()) {
            if (system.count(part.part()) > system.count(part.whole())) {
                broken.add(part.part().toString());
            }
        }
        if (!broken.isEmpty()) {
            throw new UnreadableRun("The tables of this run do not agree with its dataset on \"" + broken.get(0)
                    + "\"; run the study again and release from that run.");
        }
    }
}
