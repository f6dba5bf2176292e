package nl.terugblik.disclosure.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.terugblik.disclosure.InventedRun;
import nl.terugblik.disclosure.dataset.Coarsening.Interval;
import nl.terugblik.disclosure.run.RunFolder;
import nl.terugblik.files.CsvReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A second dataset of the same families. */
class CoarserTest {

    private static final List<String> ALL = List.of("t1", "moved", "reason", "months");
    private static final List<String> QUASI = List.of("t1", "reason");

    @TempDir
    private Path folder = Path.of("");

    private int releases;

    @BeforeEach
    void begin() {
        releases = 0;
    }

    /** Nine families, of whom one is alone in reason 2. */
    private InventedRun nine(String where) {
        return new InventedRun(folder.resolve(where))
                .families(5, "experimental", "1", "0", "2012-02-03", "6.5")
                .families(3, "control", "0", "1", "2012-08-03", "12")
                .families(1, "control", "0", "2", "2012-08-03", "2");
    }

    private static DatasetWish wish(
            List<String> variables, List<String> quasi, int k, Interval dates, Double... bands) {
        return new DatasetWish(
                variables,
                quasi,
                k,
                new Coarsening(dates, bands.length == 0 ? Map.of() : Map.of("months", List.of(bands))));
    }

    private static Membership families(RunFolder run, String study) {
        return Membership.of(study, run.cohort());
    }

    /** Releases a dataset, with those before it in mind. */
    private OutDataset out(RunFolder run, DatasetWish wish, OutDataset... before) {
        Order order = Order.of(String.format("%064x", ++releases));
        Path to = folder.resolve("out-" + releases);
        DatasetControl.control(run, wish, order, families(run, "study"), List.of(before))
                .write(to);
        families(run, "study").write(to, order);
        return OutDataset.read("r-" + releases, to, Membership.read(to, order).orElseThrow(), wish);
    }

    @Test
    void goesOutWhereItJoinsBandsAndDates() {
        RunFolder run = nine("run").open();
        OutDataset first = out(run, wish(ALL, QUASI, 3, Interval.QUARTER, 6.0, 12.0));
        OutDataset second = out(run, wish(ALL, QUASI, 3, Interval.YEAR, 12.0), first);
        assertThat(values(second, "months")).containsOnly("under 12", "12 and over");
        assertThat(values(second, "t1")).containsOnly("2012", "");
        out(run, wish(List.of("moved", "reason"), List.of("reason"), 3, Interval.YEAR), first, second);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t1 moved reason months | t1 reason | YEAR    | 3      | tells months otherwise",
                "t1 moved reason months | t1 reason | YEAR    |        | tells months otherwise",
                "t1 moved reason        | t1        | YEAR    |        | has other quasi-identifiers",
            })
    void isRefusedWhereItWouldTellMore(String variables, String quasi, Interval dates, Double band, String why) {
        RunFolder run = nine("run").open();
        OutDataset first = out(run, wish(ALL, QUASI, 3, Interval.YEAR, 6.0, 12.0));
        DatasetWish second = wish(
                List.of(variables.split(" ")),
                List.of(quasi.split(" ")),
                3,
                dates,
                band == null ? new Double[0] : new Double[] {band});
        assertThatThrownBy(() -> out(run, second, first))
                .isInstanceOf(NotCoarser.class)
                .hasMessageContaining("release r-1 " + why);
    }

    @Test
    void isRefusedWhereItsDatesAreFiner() {
        RunFolder run = nine("run").open();
        OutDataset first = out(run, wish(List.of("t1", "moved"), List.of("moved"), 3, Interval.YEAR));
        assertThatThrownBy(() -> out(run, wish(List.of("t1", "moved"), List.of("moved"), 3, Interval.QUARTER), first))
                .hasMessageContaining("tells t1 otherwise");
    }

    @Test
    void isRefusedWithAVariableMore() {
        RunFolder run = nine("run").open();
        OutDataset first = out(run, wish(List.of("t1", "moved"), List.of("t1"), 3, Interval.YEAR));
        assertThatThrownBy(() -> out(run, wish(ALL, List.of("t1"), 3, Interval.YEAR), first))
                .hasMessageContaining("does not tell reason");
    }

    @ParameterizedTest
    @CsvSource({
        "'6 12', '6 12', true,  true",
        "'6 12', '12',   true,  true",
        "'6 12', '3',    true,  false",
        "'6 12', '3 12', true,  false",
        "'6 12', '',     true,  false",
        "'',     '6 12', true,  true",
        "'',     '6 12', false, false",
        "'',     '6.5',  false, true",
        "'',     '',     false, true",
    })
    void joinsWholeBandsAlone(String known, String asked, boolean isWhole, boolean joins) {
        assertThat(coarsening(asked).joins(coarsening(known), "months", isWhole))
                .isEqualTo(joins);
    }

    private static Coarsening coarsening(String bounds) {
        return wish(
                        ALL,
                        QUASI,
                        3,
                        Interval.YEAR,
                        Stream.of(bounds.split(" "))
                                .filter(bound -> !bound.isEmpty())
                                .map(Double::valueOf)
                                .toArray(Double[]::new))
                .coarsening();
    }

    @Test
    void givesNothingBackThatTheFirstWithheld() {
        RunFolder run = nine("run").open();
        OutDataset first = out(run, wish(ALL, QUASI, 3, Interval.YEAR, 6.0, 12.0));
        assertThat(withheld(first)).isEqualTo(4);
        OutDataset second = out(run, wish(ALL, QUASI, 2, Interval.YEAR, 6.0, 12.0), first);
        assertThat(withheld(second)).isEqualTo(4);
        OutDataset alone = out(run, wish(ALL, QUASI, 2, Interval.YEAR, 6.0, 12.0));
        assertThat(withheld(alone))
                .as("without the first, k of 2 would have withheld as many or fewer")
                .isLessThanOrEqualTo(4);
    }

    @Test
    void isRefusedWhereItLacksOneFamilyOrHoldsOneMore() {
        OutDataset first = out(nine("run").open(), wish(ALL, QUASI, 3, Interval.YEAR));
        RunFolder more = nine("more").families(1, "control", "1", "0").open();
        assertThatThrownBy(() -> out(more, wish(ALL, QUASI, 3, Interval.YEAR), first))
                .hasMessageContaining("holds some of these families and not others");
        RunFolder fewer = new InventedRun(folder.resolve("fewer"))
                .families(8, "experimental", "1", "0", "2012-02-03", "6.5")
                .open();
        assertThatThrownBy(() -> out(fewer, wish(ALL, QUASI, 3, Interval.YEAR), first))
                .hasMessageContaining("holds some of these families and not others");
    }

    @Test
    void isRefusedWhereAValueChangedSince() {
        OutDataset first = out(nine("run").open(), wish(ALL, QUASI, 3, Interval.YEAR));
        RunFolder changed = new InventedRun(folder.resolve("changed"))
                .families(4, "experimental", "1", "0", "2012-02-03", "6.5")
                .families(1, "experimental", "0", "0", "2012-02-03", "6.5")
                .families(3, "control", "0", "1", "2012-08-03", "12")
                .families(1, "control", "0", "2", "2012-08-03", "2")
                .open();
        assertThatThrownBy(() -> out(changed, wish(ALL, QUASI, 3, Interval.YEAR), first))
                .hasMessageContaining("tells moved otherwise");
    }

    @Test
    void ofAnotherStudyIsRefusedWhereItsTimeIsTheSame() {
        RunFolder run = nine("run").open();
        OutDataset first = out(run, wish(ALL, QUASI, 3, Interval.YEAR));
        Order order = Order.of("ef".repeat(32));
        assertThatThrownBy(() -> DatasetControl.control(
                        run, wish(ALL, QUASI, 3, Interval.YEAR), order, families(run, "other"), List.of(first)))
                .hasMessageContaining("under other names");
        RunFolder later = new InventedRun(folder.resolve("later"))
                .families(9, "control", "0", "1", "2014-08-03", "12")
                .open();
        assertThat(DatasetControl.control(
                                later,
                                wish(ALL, QUASI, 3, Interval.YEAR),
                                order,
                                families(later, "other"),
                                List.of(first))
                        .families())
                .isEqualTo(9);
    }

    @Test
    void isWhatTablesMustFollowFrom() {
        RunFolder run = nine("run").open();
        OutDataset first = out(run, wish(ALL, QUASI, 3, Interval.YEAR, 6.0, 12.0));
        Followed followed = Followed.of(run, families(run, "study"), List.of(first));
        assertThat(followed.tells(Set.of("moved"))).isTrue();
        assertThat(followed.tells(Set.of("moved", "reason")))
                .as("reason is withheld of some")
                .isFalse();
        assertThat(followed.tells(Set.of("months"))).as("in bands").isFalse();
        assertThat(followed.tells(Set.of("t2_source"))).as("not in it").isFalse();
        RunFolder more = nine("more").families(1, "control", "1", "0").open();
        assertThatThrownBy(() -> Followed.of(more, families(more, "study"), List.of(first)))
                .isInstanceOf(NotCoarser.class);
    }

    @Test
    void hasSetsThatGiveNothingBack() {
        RunFolder run = nine("run").open();
        StringBuilder matched = new StringBuilder("family,group,t1,moved,reason,months,set,weight\n");
        int[] set = {0};
        CsvReader.read(run.cohort(), row -> {
            int pair = set[0]++ / 2;
            matched.append(String.join(",", row.values()))
                    .append(",")
                    .append(pair)
                    .append(",1\n");
        });
        new InventedRun(folder.resolve("run")).table("dataset/coded.csv", matched.toString());
        OutDataset nothing = out(run, wish(List.of("moved"), List.of("moved"), 3, Interval.YEAR));
        assertThat(values(nothing, "set")).as("nobody is withheld").doesNotContain("");
        OutDataset some = out(run, wish(List.of("moved", "reason"), List.of("reason"), 3, Interval.YEAR));
        assertThat(withheld(some)).isEqualTo(4);
        assertThat(values(some, "set")).as("too few to hide among").containsOnly("");
    }

    /** Pairs that agree on what is withheld would give it back through their numbers, which are drawn for each release. */
    @Test
    void hasNoSetsWhereTheyWereMatchedExactlyOnWhatIsWithheld() {
        InventedRun pairs = new InventedRun(folder.resolve("exact"));
        for (int pair = 0; pair < 20; pair++) {
            String reason = pair < 9 ? "0" : pair < 18 ? "1" : "2";
            pairs.families(1, "experimental", "1", reason).families(1, "control", "0", reason);
        }
        RunFolder run = pairs.open();
        StringBuilder matched = new StringBuilder("family,group,t1,moved,reason,months,set,weight\n");
        int[] place = {0};
        CsvReader.read(
                run.cohort(),
                row -> matched.append(String.join(",", row.values())).append("," + place[0]++ / 2 + ",1\n"));
        pairs.table("dataset/coded.csv", matched.toString());
        OutDataset out = out(run, wish(List.of("moved", "reason"), List.of("reason"), 5, Interval.YEAR));
        assertThat(withheld(out)).as("the two pairs of reason 2, and others").isGreaterThan(4);
        Map<String, Set<String>> reasons = new HashMap<>();
        out.rows()
                .values()
                .forEach(row -> reasons.computeIfAbsent(row.getOrDefault("set", ""), none -> new TreeSet<>())
                        .add(row.getOrDefault("reason", "")));
        assertThat(reasons).as("one set, that of all, whose reasons are any").containsOnlyKeys("");
        assertThat(reasons.get("")).hasSizeGreaterThan(1);
    }

    /** A dataset has a row for each of a group, whatever it leaves out. */
    @Test
    void isRefusedWhereTablesWithholdASizeOfAGroup() throws IOException {
        RunFolder run = nine("run").open();
        Path outside = folder.resolve("tables-out");
        Files.createDirectories(outside.resolve("cohort"));
        Files.writeString(
                outside.resolve("cohort/flow.csv"),
                "step,reason,families,children,withheld\nread,all,9,9,\ncohort,experimental,,,families children\n");
        OutTables tables = new OutTables("t-1", families(run, "study"), outside);
        DatasetWish wish = wish(List.of("moved"), List.of("moved"), 3, Interval.YEAR);
        assertThatThrownBy(() -> tables.mustNotBeToldBy(wish, families(run, "study")))
                .isInstanceOf(NotCoarser.class)
                .hasMessageContaining("t-1 withhold how many families a group has");
        Files.writeString(
                outside.resolve("cohort/flow.csv"),
                "step,reason,families,children,withheld\nexcluded,objected,,,families children\ncohort,control,9,9,\n");
        tables.mustNotBeToldBy(wish, families(run, "study"));
    }

    private static long withheld(OutDataset out) {
        return out.rows().values().stream().filter(OutDataset::isWithheld).count();
    }

    private static List<String> values(OutDataset out, String column) {
        List<String> values = new ArrayList<>();
        new HashMap<>(out.rows()).values().forEach(row -> values.add(row.getOrDefault(column, "none")));
        return values;
    }
}
