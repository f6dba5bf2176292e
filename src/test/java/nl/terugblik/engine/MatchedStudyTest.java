package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.engine.FailingDatabase.Failure;
import nl.terugblik.report.check.Pointers;
import nl.terugblik.study.StudyRuns;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The matched study on the invented agency, from delivery to tables. */
@UsesRegister
class MatchedStudyTest {

    private static final Path DELIVERY = Path.of("sample-dossiers", "agency-north");
    private static final Path STUDY = Path.of("jobs", "ekc-follow-up-matched.yaml");
    private static final String MATCH = "match families";
    private static final double CALIPER = 0.2;

    @TempDir
    private static Path folder = Path.of("");

    private static final JobBench BENCH = new JobBench();
    private static TestDatabase.Snapshot takenIn = new TestDatabase.Snapshot("", List.of());
    private static Path run = Path.of("");
    private static Map<String, String> undisturbed = Map.of();
    private static int works;

    @BeforeAll
    static void carryOut() {
        BENCH.begin(folder.resolve("work"));
        BENCH.intake(DELIVERY);
        takenIn = BENCH.database().snapshot();
        run = BENCH.study(STUDY, Optional.empty()).out();
        undisturbed = files(run);
    }

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void matchesAfterTheDatasetIsFrozenAndBeforeItIsAnalysed() {
        prepare();
        BENCH.study(STUDY, Optional.empty());
        assertThat(BENCH.seen().begun())
                .containsSubsequence("code cohort", "freeze dataset", MATCH, "write files and tables");
    }

    @Test
    void saysHowFarAnAssessmentMayLieFromItsMoment() throws IOException {
        assertThat(Files.readString(run.resolve("report").resolve("index.en.html")))
                .contains("filled in within 92 days")
                .contains("at most 92 days");
    }

    @Test
    void pointsToNothingThatItsReportDoesNotSay() throws Exception {
        Path report = run.resolve("report");
        assertThat(Pointers.untrue(Files.readString(report.resolve("index.html")), "NL"))
                .isEmpty();
        assertThat(Pointers.untrue(Files.readString(report.resolve("index.en.html")), "EN"))
                .isEmpty();
    }

    @Test
    void bearsTheMarkThatEqualRunsShareAndNotItsOwnNumber() throws IOException {
        String id = run.getFileName().toString();
        String mark = id.substring(0, id.lastIndexOf('-'));
        assertThat(Files.readString(run.resolve("report").resolve("index.en.html")))
                .contains(mark + "; runs with the same mark", "30 June 2015")
                .doesNotContain(id);
    }

    @Test
    void closesItsFlow() {
        RunTable flow = table("cohort/flow.csv");
        for (String count : List.of("families", "children")) {
            assertThat(flow.where(row -> !row.get("step").equals("read")).sum(count))
                    .isEqualTo(flow.where("reason", "all").sum(count));
        }
        RunTable matches = table("cohort/matches.csv");
        Map<String, Long> unmatched = matches.where("set", "").rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("group") + "." + row.get("reason"), Collectors.counting()));
        flow.where("step", "matching")
                .rows()
                .forEach(row -> assertThat(unmatched.getOrDefault(row.get("reason"), 0L))
                        .as(row.get("reason"))
                        .isEqualTo(Long.parseLong(row.get("families"))));
        assertThat(flow.where("step", "matching").column("reason")).containsAll(unmatched.keySet());
        for (String group : List.of("experimental", "control")) {
            assertThat(flow.where("step", "cohort").where("reason", group).sum("families"))
                    .isEqualTo(table("dataset/coded.csv")
                            .where("group", group)
                            .rows()
                            .size())
                    .isGreaterThan(30);
        }
    }

    @Test
    void codesMatchedFamiliesInOneFileAndAllInAnother() {
        RunTable coded = table("dataset/coded.csv");
        RunTable all = table("dataset/coded-unmatched.csv");
        RunTable matched =
                table("cohort/matches.csv").where(row -> !row.get("set").isEmpty());

        List<String> header = coded.rows().get(0).getParser().getHeaderNames();
        List<String> before = all.rows().get(0).getParser().getHeaderNames();
        assertThat(header.subList(0, before.size())).isEqualTo(before);
        assertThat(header.subList(before.size(), header.size())).containsExactly("set", "weight");
        assertThat(coded.column("family")).isSorted().containsExactlyInAnyOrderElementsOf(matched.column("family"));
        assertThat(all.column("family"))
                .isSorted()
                .isEqualTo(table("dataset/covariates.csv").column("family"));
        for (CSVRecord row : coded.rows()) {
            String family = row.get("family");
            assertThat(row.toList().subList(0, before.size()))
                    .isEqualTo(all.only("family", family).toList());
            assertThat(row.get("set")).isEqualTo(matched.only("family", family).get("set"));
            assertThat(row.get("weight"))
                    .isEqualTo(matched.only("family", family).get("weight"))
                    .isEqualTo("1");
        }
    }

    @Test
    void accountsForEveryEligibleFamilyOnce() {
        RunTable matches = table("cohort/matches.csv");
        assertThat(matches.column("family"))
                .containsExactlyInAnyOrderElementsOf(
                        table("dataset/coded-unmatched.csv").column("family"));
        assertThat(matches.rows())
                .allMatch(row -> row.get("set").isEmpty() != row.get("reason").isEmpty());
    }

    @Test
    void pairsOneFamilyOfEachGroupWithinTheCaliper() {
        RunTable matches = table("cohort/matches.csv");
        double width = CALIPER * deviation(matches.numbers("distance"));
        Map<String, List<CSVRecord>> sets = matches.where(row -> !row.get("set").isEmpty()).rows().stream()
                .collect(Collectors.groupingBy(row -> row.get("set"), TreeMap::new, Collectors.toList()));
        assertThat(sets).hasSizeGreaterThan(30);
        sets.values().forEach(pair -> {
            assertThat(pair).extracting(row -> row.get("group")).containsExactly("experimental", "control");
            double apart = Double.parseDouble(pair.get(0).get("distance"))
                    - Double.parseDouble(pair.get(1).get("distance"));
            assertThat(Math.abs(apart)).isLessThanOrEqualTo(width);
        });
    }

    @Test
    void comparesOutcomesOfTheMatchedFamiliesWhoseOutcomeIsKnown() {
        RunTable coded = table("dataset/coded.csv");
        RunTable outcomes = table("tables/outcomes.csv").where("model", "unadjusted");
        assertThat(outcomes.rows()).hasSize(10);
        for (CSVRecord row : outcomes.rows()) {
            for (String group : List.of("experimental", "control")) {
                assertThat(coded.where("group", group).numbers(row.get("outcome")))
                        .as(row.get("outcome"))
                        .hasSize(Integer.parseInt(row.get("n_" + group)));
            }
        }
    }

    @Test
    void givesTheSameBytesAgain() {
        prepare();
        StudyRuns.Plan one = BENCH.study(STUDY, Optional.empty());
        StudyRuns.Plan two = BENCH.study(STUDY, Optional.empty());
        assertThat(two.run()).isNotEqualTo(one.run());
        assertThat(files(one.out())).isEqualTo(undisturbed);
        assertThat(files(two.out())).isEqualTo(undisturbed);
    }

    @Test
    void canBeDoneAsOfAnEarlierDelivery() throws IOException {
        prepare();
        EditedDelivery later = EditedDelivery.of(DELIVERY, folder.resolve("later"), "2015-09-30", "full");
        Files.deleteIfExists(later.folder().resolve("planted.csv"));
        BENCH.intake(later.keepFamilies(place -> place % 3 > 0).folder());
        assertThat(files(BENCH.study(STUDY, Optional.of("2015-06-30")).out())).isEqualTo(undisturbed);
        assertThat(files(BENCH.study(STUDY, Optional.empty()).out()))
                .doesNotContainEntry("cohort/matches.csv", undisturbed.getOrDefault("cohort/matches.csv", ""));
    }

    static Stream<Arguments> failures() {
        return Stream.of(Failure.values()).flatMap(failure -> Stream.of(1, 2, 3).map(at -> Arguments.of(failure, at)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void goesOnWhereItWasCutOffWhileFamiliesWereMatched(Failure failure, int point) {
        prepare();
        BENCH.seen().interfere((begun, gotOn) -> {
            if (begun.equals(MATCH) && !gotOn) {
                BENCH.database().failAt(point, failure, "out of order");
            }
        });
        assertThatThrownBy(() -> BENCH.study(STUDY, Optional.empty())).isInstanceOf(RuntimeException.class);
        BENCH.database().revive();
        BENCH.seen().forget();
        assertThat(files(BENCH.study(STUDY, Optional.empty()).out())).isEqualTo(undisturbed);
    }

    @Test
    void namesItsSeedAndHowItUnderstoodWhatWasAsked() throws IOException {
        assertThat(Files.readString(run.resolve("run.json"))).contains("\"seed\": {\n    \"matched\": 0\n  },");
        assertThat(Files.readString(run.resolve("cohort/matching.json")))
                .contains("\"name\": \"matched\"")
                .contains("\"order\": \"largest\"")
                .contains("\"caliper\": {\n          \"width\": 0.2,\n          \"unit\": \"sd\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "matched"})
    void balancesWhatItsFilesSay(String sample) {
        RecomputedBalance recomputed = RecomputedBalance.of(
                table("dataset/covariates.csv"), table("cohort/matches.csv"), sample.equals("matched"));
        List<CSVRecord> rows =
                table("cohort/balance.csv").where("sample", sample).rows();
        assertThat(rows)
                .extracting(row -> row.get("covariate") + " " + row.get("level"))
                .containsExactly(
                        "ethnicity ",
                        "n_children_t1 ",
                        "mean_age_index_children ",
                        "parents_together ",
                        "referral_reason 0",
                        "referral_reason 1",
                        "referral_reason 2",
                        "care_types_t1 ");
        for (CSVRecord row : rows) {
            Map<String, Double> expected = recomputed.row(row.get("covariate"), row.get("level"));
            expected.forEach((column, figure) -> assertThat(Double.parseDouble(row.get(column)))
                    .as(row + column)
                    .isCloseTo(figure, within(1e-12)));
            assertThat(row.get("variance_ratio").isEmpty()).isEqualTo(!expected.containsKey("variance_ratio"));
        }
    }

    private static void prepare() {
        BENCH.begin(folder.resolve("work-" + works++));
        BENCH.database().changeTo(takenIn);
    }

    private static RunTable table(String file) {
        return RunTable.read(run.resolve(file));
    }

    /** Every file of a run, its description aside. */
    private static Map<String, String> files(Path out) {
        Map<String, String> files = JobBench.files(out);
        files.remove("run.json");
        return files;
    }

    private static double deviation(double[] numbers) {
        double mean = Arrays.stream(numbers).average().orElseThrow();
        double squares = 0;
        for (double number : numbers) {
            squares += (number - mean) * (number - mean);
        }
        return Math.sqrt(squares / (numbers.length - 1));
    }
}
