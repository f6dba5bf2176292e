package nl.terugblik.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.disclosure.run.RunFolder;
import nl.terugblik.disclosure.run.UnreadableRun;
import nl.terugblik.disclosure.suppression.CannotProtect;
import nl.terugblik.disclosure.suppression.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be seen of a table, from the families behind it. */
class TableControlTest {

    private static final String OUTCOMES = "tables/outcomes.csv";
    private static final String MISSING = "tables/missing.csv";
    private static final String COLUMNS =
            "outcome,model,n,n_experimental,n_control,experimental,control,odds_ratio,note";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void showsEverythingWhereNobodyIsFew() throws IOException {
        RunFolder run = fifties(20, "20,25,0.66");
        assertThat(released(run, OUTCOMES, List.of()))
                .isEqualTo(COLUMNS + ",withheld\nmoved,unadjusted,100,50,50,20,25,0.66,,\n");
    }

    private static final String THREE_GROUPS = """
            "groups": ["held", "stopped", "usual"], "sets": [
              {"name": "offered", "treated": ["held", "stopped"], "control": ["usual"], "baseline": ["moved"]},
              {"name": "analysed", "treated": ["held"], "control": ["usual"]}]""";

    @Test
    void countsThoseWhomTheStudyComparesWhateverItsGroupsAreCalled() throws IOException {
        RunFolder run = threeGroups(3)
                .table(OUTCOMES, "set," + COLUMNS + "\nanalysed,moved,unadjusted,100,50,50,20,25,0.66,\n")
                .open();
        assertThat(released(run, OUTCOMES, List.of()))
                .isEqualTo("set," + COLUMNS + ",withheld\nanalysed,moved,unadjusted,100,50,50,20,25,0.66,,\n");
    }

    /** With the other rows they would tell of the three families of the third group. */
    @Test
    void keepsRowsOfAnotherSetInside() throws IOException {
        String baseline = "tables/baseline.csv";
        RunFolder run = threeGroups(3)
                .table(
                        baseline,
                        "set,variable,value,n,n_experimental,n_control,experimental,control,test,note\n"
                                + "offered,moved,1,103,53,50,23,25,chi_square,\n"
                                + "analysed,moved,1,100,50,50,20,25,chi_square,\n")
                .open();
        assertThat(released(run, baseline, List.of()))
                .contains("offered,moved,1,,,,,,,")
                .contains("analysed,moved,1,100,50,50,20,25,chi_square,,");
        assertThat(TableControl.control(run, Set.of(baseline), 10, 10, List.of(), Patience.endless())
                        .summary())
                .allSatisfy(table -> assertThat(table.small() + table.secondary())
                        .as("of all that could be hidden")
                        .isEqualTo(6)
                        .isLessThanOrEqualTo(table.cells()));
    }

    /** The total less the other two groups would give it away. */
    @Test
    void hidesTheSizeOfAThirdGroupThatIsSmallAndOneOfAnother() throws IOException {
        String flow = "cohort/flow.csv";
        String rows = "step,reason,families,children\nread,all,103,103\ncohort,held,50,50\ncohort,stopped,3,3\n"
                + "cohort,usual,50,50\n";
        assertThat(released(threeGroups(3).table(flow, rows).open(), flow, List.of()))
                .contains("cohort,stopped,,,")
                .doesNotContain(
                        "read,all,103,103,\ncohort,held,50,50,\ncohort,stopped,,,families children\ncohort,usual,50,50");
        assertThat(released(
                        threeGroups(30)
                                .table(flow, rows.replace("103", "130").replace("3,3", "30,30"))
                                .open(),
                        flow,
                        List.of()))
                .contains("cohort,stopped,30,30,");
    }

    /** How many families had an order is known from elsewhere, whatever a study calls those who had none. */
    @Test
    void hidesTheTotalFromWhoeverKnowsHowManyHadAnOrder() throws IOException {
        String flow = "cohort/flow.csv";
        RunFolder run = threeGroups(30, ", \"reasons_without_order\": [\"never_under_supervision\"]")
                .table(
                        flow,
                        "step,reason,families,children\nread,all,143,143\nexcluded,objected,9,9\n"
                                + "excluded,never_under_supervision,4,4\n"
                                + "cohort,held,50,50\ncohort,stopped,30,30\ncohort,usual,50,50\n")
                .open();
        assertThat(released(run, flow, List.of()))
                .contains("read,all,,,families children\n", "never_under_supervision,,,families children\n");
    }

    private InventedRun threeGroups(int stopped) {
        return threeGroups(stopped, "");
    }

    private InventedRun threeGroups(int stopped, String plan) {
        return new InventedRun(folder)
                .plan(THREE_GROUPS + plan)
                .families(20, "held", "1", "0")
                .families(30, "held", "0", "0")
                .families(stopped, "stopped", "1", "0")
                .families(25, "usual", "1", "0")
                .families(25, "usual", "0", "0");
    }

    @Test
    void hidesASmallCountAndWhatRestsOnIt() throws IOException {
        RunFolder run = fifties(3, "3,25,0.06");
        assertThat(released(run, OUTCOMES, List.of()))
                .isEqualTo(COLUMNS + ",withheld\nmoved,unadjusted,100,50,50,,25,,,experimental odds_ratio note\n");
    }

    /** A minimum for testing is none for pooling, but what may be seen outside the house still rests on the counts. */
    @Test
    void hidesAnEstimateThatTheStudyGaveWithoutATest() throws IOException {
        String sizes = "tables/effect-sizes.csv";
        String columns = "outcome,measure,favourable,test,n,n_experimental,n_control,experimental,control,estimate,"
                + "standard_error,note";
        RunFolder run = new InventedRun(folder)
                .families(3, "experimental", "1", "0")
                .families(47, "experimental", "0", "0")
                .families(25, "control", "1", "0")
                .families(25, "control", "0", "0")
                .table(
                        sizes,
                        columns
                                + "\nmoved,log_odds_ratio,lower,withheld,100,50,50,3,25,-2.75,0.66,Not tested: too few.\n")
                .open();

        assertThat(released(run, sizes, List.of()))
                .contains(
                        "moved,log_odds_ratio,lower,,100,50,50,,25,,,,test experimental estimate standard_error note");
    }

    @Test
    void hidesACountOfNearlyAllSinceItTellsOfTheFewOthers() throws IOException {
        RunFolder run = fifties(46, "46,25,11");
        assertThat(released(run, OUTCOMES, List.of())).contains("50,50,,25,,,experimental odds_ratio");
    }

    @Test
    void hidesThatNobodyInAGroupHasSomething() throws IOException {
        RunFolder run = fifties(0, "0,25,0");
        assertThat(released(run, OUTCOMES, List.of())).contains("50,50,,25,,,experimental odds_ratio");
    }

    /** The model leaves out the four experimental families with yes of whom the reason is not known. */
    @Test
    void hidesWhatDiffersByFewFromAnotherCount() throws IOException {
        RunFolder run = new InventedRun(folder)
                .families(20, "experimental", "1", "1")
                .families(4, "experimental", "1", "")
                .families(26, "experimental", "0", "1")
                .families(25, "control", "1", "1")
                .families(25, "control", "0", "1")
                .table(
                        OUTCOMES,
                        COLUMNS + "\nmoved,unadjusted,100,50,50,24,25,0.9,\n" + "moved,reason,96,46,50,20,25,0.8,\n")
                .open();
        ControlledTables tables = TableControl.control(run, Set.of(OUTCOMES), 10, 10, List.of(), Patience.endless());
        String[] rows = text(tables, OUTCOMES).split("\n");
        boolean bothGroupsSeen = !rows[1].split(",", -1)[3].isEmpty() && !rows[2].split(",", -1)[3].isEmpty();
        boolean bothYesSeen = !rows[1].split(",", -1)[5].isEmpty() && !rows[2].split(",", -1)[5].isEmpty();
        assertThat(bothGroupsSeen).isFalse();
        assertThat(bothYesSeen).isFalse();
        assertThat(tables.narrowestBounds()).isGreaterThanOrEqualTo(10);
    }

    /** Nobody knows any more which families it was of. */
    @Test
    void hidesAllThatAReleaseCouldHaveToldWhoseDatasetIsGone() throws IOException {
        RunFolder run = fifties(20, "20,25,0.66");
        Earlier before = new Earlier(
                "before-1",
                "another dataset",
                Set.of(OUTCOMES),
                Map.of("families: group=experimental, moved=1", 18L, "families: group=control, moved=1", 25L),
                Optional.empty());
        assertThat(released(run, OUTCOMES, List.of(before))).contains("moved,unadjusted,,,,,,,,n ");
    }

    /** Of the flow, how many were in each group is out; now there is one fewer, and whoever knows that one learns its group. */
    @Test
    void tellsNoGroupOfAFamilyThatWasErased() throws IOException {
        String flow = "cohort/flow.csv";
        RunFolder before = new InventedRun(Files.createDirectory(folder.resolve("before")))
                .families(50, "experimental", "1", "0")
                .families(50, "control", "1", "0")
                .table(
                        flow,
                        "step,reason,families,children\nread,all,100,100\ncohort,experimental,50,50\n"
                                + "cohort,control,50,50\n")
                .open();
        ControlledTables first = TableControl.control(before, Set.of(flow), 10, 10, List.of(), Patience.endless());
        assertThat(text(first, flow)).contains("experimental,50,50");
        Earlier out = new Earlier("before-1", first.dataset(), Set.of(flow), first.published(), Optional.empty());
        RunFolder now = new InventedRun(Files.createDirectory(folder.resolve("now")))
                .families(49, "experimental", "1", "0")
                .families(50, "control", "1", "0")
                .table(OUTCOMES, COLUMNS + "\nmoved,unadjusted,99,49,50,49,50,,\n")
                .table(
                        MISSING,
                        "variable,n_experimental,unknown_experimental,n_control,unknown_control,test,note\n"
                                + "reason,49,0,50,0,none,\n")
                .open();
        ControlledTables second =
                TableControl.control(now, Set.of(OUTCOMES, MISSING), 10, 10, List.of(out), Patience.endless());
        assertThat(text(second, OUTCOMES)).doesNotContain("49", "50");
        assertThat(text(second, MISSING)).doesNotContain("49", "50");
    }

    @Test
    void keepsHiddenWhatWasHiddenOfTheSameDataset() throws IOException {
        RunFolder run = new InventedRun(folder)
                .families(47, "experimental", "1", "0")
                .families(3, "experimental", "1", "")
                .families(50, "control", "0", "0")
                .table(OUTCOMES, COLUMNS + "\nmoved,reason,97,47,50,47,0,,\n")
                .table(
                        MISSING,
                        "variable,n_experimental,unknown_experimental,n_control,unknown_control,test,note\n"
                                + "reason,50,3,50,0,none,\n")
                .open();
        ControlledTables first = TableControl.control(run, Set.of(OUTCOMES), 10, 10, List.of(), Patience.endless());
        Earlier before = new Earlier("first-1", first.dataset(), Set.of(OUTCOMES), first.published(), Optional.empty());
        assertThat(first.published()).containsKey("families: group=experimental, moved known, reason known");

        ControlledTables second =
                TableControl.control(run, Set.of(MISSING), 10, 10, List.of(before), Patience.endless());
        assertThat(text(second, MISSING).lines().skip(1).findFirst().orElseThrow())
                .startsWith("reason,,,")
                .endsWith("n_experimental unknown_experimental test note");
    }

    @Test
    void cannotTakeBackWhatIsOut() {
        RunFolder run = new InventedRun(folder)
                .families(47, "experimental", "0", "0")
                .families(3, "experimental", "1", "0")
                .families(50, "control", "0", "0")
                .table(OUTCOMES, COLUMNS + "\nmoved,unadjusted,100,50,50,3,0,,\n")
                .open();
        Earlier before = new Earlier(
                "before-1",
                TableControl.dataset(run),
                Set.of(OUTCOMES),
                Map.of(
                        "families: group=experimental, moved known", 50L,
                        "families: group=experimental, moved=0", 47L),
                Optional.empty());
        assertThatThrownBy(
                        () -> TableControl.control(run, Set.of(OUTCOMES), 10, 10, List.of(before), Patience.endless()))
                .isInstanceOf(CannotProtect.class)
                .hasMessageContaining("Release fewer tables");
    }

    @Test
    void refusesTablesThatAreNotOfTheirDataset() {
        RunFolder run = new InventedRun(folder)
                .families(50, "experimental", "0", "0")
                .families(50, "control", "0", "")
                .table(
                        "tables/imputation.csv",
                        "outcome,model,measure,n_complete,n,filled\nmoved,reason,odds_ratio,50,100,7\n")
                .open();
        assertThatThrownBy(() -> TableControl.control(
                        run, Set.of("tables/imputation.csv"), 10, 10, List.of(), Patience.endless()))
                .isInstanceOf(UnreadableRun.class)
                .hasMessageContaining("do not agree");
    }

    @Test
    void saysWhyATableStaysInside() {
        assertThat(TableControl.whyInside("tables/survival-curves.csv")).contains("one child");
        assertThat(TableControl.whyInside("tables/unheard-of.csv")).isEqualTo("no rule says what it tells");
    }

    /** Fifty families in each group, so many experimental ones and 25 control ones with yes, and the row that tells it. */
    private RunFolder fifties(int yes, String figures) {
        return new InventedRun(folder)
                .families(yes, "experimental", "1", "0")
                .families(50 - yes, "experimental", "0", "0")
                .families(25, "control", "1", "0")
                .families(25, "control", "0", "0")
                .table(OUTCOMES, COLUMNS + "\nmoved,unadjusted,100,50,50," + figures + ",\n")
                .open();
    }

    private String released(RunFolder run, String table, List<Earlier> earlier) throws IOException {
        return text(TableControl.control(run, Set.of(table), 10, 10, earlier, Patience.endless()), table);
    }

    private String text(ControlledTables tables, String table) throws IOException {
        tables.write(folder.resolve("released"));
        return Files.readString(folder.resolve("released").resolve(table));
    }
}
