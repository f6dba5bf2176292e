package nl.terugblik.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.terugblik.disclosure.counts.CountSystem;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.linked.LinkedCounts;
import nl.terugblik.disclosure.rules.TableRules;
import nl.terugblik.disclosure.run.RunFolder;
import nl.terugblik.disclosure.run.UnreadableRun;
import nl.terugblik.disclosure.suppression.CannotProtect;
import nl.terugblik.disclosure.suppression.Hidden;
import nl.terugblik.disclosure.suppression.Patience;
import nl.terugblik.disclosure.suppression.Suppression;
import nl.terugblik.files.Sha256;

/**
 * The disclosure control of tables: what of the tables of a run can be shown to anyone without telling of few families or
 * children, also to who has all that was released before and subtracts it all from each other.
 */
public final class TableControl {

    /** A number under which families, or children, are too few to be told of; 10 is what public bodies keep to. */
    public static final int USUAL_THRESHOLD = 10;

    /** Beyond so many counts nobody finds out in time what must be hidden. */
    private static final int MOST_COUNTS = 200_000;

    private final RunFolder run;
    private final int threshold;
    private final int floor;

    private TableControl(RunFolder run, int threshold, int floor) {
        this.run = run;
        this.threshold = threshold;
        this.floor = floor;
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
     * @param threshold counts below it are hidden; the floor or more
     * @param floor the least that any threshold may be in this register; 2 or more
     * @param earlier all that was released before of the same register
     * @param patience how much work it may be
     * @throws CannotProtect when they cannot be released beside what was released before
     * @throws UnreadableRun when tables and dataset do not agree
     */
    public static ControlledTables control(
            RunFolder run, Set<String> wanted, int threshold, int floor, List<Earlier> earlier, Patience patience) {
        return new TableControl(run, threshold, floor).control(wanted, earlier, patience);
    }

    private ControlledTables control(Set<String> wanted, List<Earlier> earlier, Patience patience) {
        String dataset = dataset(run);
        Map<String, List<Earlier>> others = earlier.stream()
                .filter(release -> !release.dataset().equals(dataset))
                .collect(Collectors.groupingBy(Earlier::dataset, LinkedHashMap::new, Collectors.toList()));
        List<Earlier> before = earlier.stream()
                .filter(release -> release.dataset().equals(dataset))
                .toList();
        Set<String> all = new LinkedHashSet<>(wanted);
        before.forEach(release -> all.addAll(release.tables()));
        CountedTables asked = CountedTables.read(run, all, threshold);
        List<CountedTables> counted = new ArrayList<>(List.of(asked));
        List<List<Earlier>> releases = new ArrayList<>(List.of(before));
        Set<Counted> barred = new LinkedHashSet<>();
        others.values().forEach(group -> {
            if (group.stream().allMatch(release -> release.run().isEmpty())) {
                barred.addAll(Gone.counts(asked, group));
            } else {
                counted.add(read(group));
                releases.add(group);
            }
        });
        LinkedCounts linked =
                LinkedCounts.of(counted.stream().map(CountedTables::counts).toList());
        mustHold(linked.system());
        Set<Counted> fixed = new LinkedHashSet<>(linked.system().known());
        for (int i = 0; i < counted.size(); i++) {
            String scope = LinkedCounts.scope(i);
            Set<Counted> published = counted.get(i).publishedBy(releases.get(i));
            published.forEach(of -> fixed.add(of.among(scope)));
            Set<Counted> hidden = new LinkedHashSet<>();
            for (Earlier release : releases.get(i)) {
                hidden.addAll(counted.get(i).hiddenBy(release));
            }
            if (i == 0) {
                barred.addAll(hidden);
            } else {
                barred.addAll(linked.sameAs(i, hidden));
                barred.addAll(linked.notTakenApart(i, published));
            }
        }
        if (linked.system().size() > MOST_COUNTS) {
            throw CannotProtect.tooMany();
        }
        Hidden hidden =
                new Suppression(linked.system(), threshold, floor, asked.figures(), fixed, barred, patience).choose();
        Map<String, Long> published = new TreeMap<>();
        hidden.published().stream()
                .filter(of -> of.scope().isEmpty() && !linked.system().known().contains(of))
                .forEach(of -> published.put(of.toString(), linked.system().count(of)));
        Map<String, ControlledTable> tables = new LinkedHashMap<>(asked.tables());
        tables.keySet().retainAll(wanted);
        return new ControlledTables(dataset, tables, hidden, published);
    }

    private CountedTables read(List<Earlier> releases) {
        Set<String> tables = new LinkedHashSet<>();
        releases.forEach(release -> tables.addAll(release.tables()));
        RunFolder from = releases.stream()
                .flatMap(release -> release.run().stream())
                .findFirst()
                .orElseThrow();
        return CountedTables.read(from, tables, threshold);
    }

    /** What a reader is taken to know must be so, or nothing that is worked out from it protects anyone. */
    private static void mustHold(CountSystem system) {
        List<Counted> broken = system.broken();
        if (!broken.isEmpty()) {
            throw new UnreadableRun("The tables of this run do not agree with its dataset on \"" + broken.get(0)
                    + "\"; run the study again and release from that run.");
        }
    }
}
