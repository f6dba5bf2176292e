package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.report.check.Pointers;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several ways of matching one cohort, side by side. */
@UsesRegister
class ComparedMatchingTest {

    private static final String ON = "on: [ethnicity, n_children_t1, mean_age_index_children, referral_reason]";
    private static final List<String> OTHERS = List.of("two-controls", "again", "coarsened", "strata");

    @TempDir
    private static Path folder = Path.of("");

    private static final JobBench BENCH = new JobBench();
    private static Path run = Path.of("");

    @BeforeAll
    static void carryOut() throws IOException {
        BENCH.begin(folder.resolve("work"));
        BENCH.intake(Path.of("sample-dossiers", "agency-north"));
        Path study = OwnStudy.matching(folder.resolve("jobs"), "compared", """

                  - {name: own, method: nearest, distance: propensity_logit, caliper: 0.2, seed: 7, %1$s}
                  - {name: two-controls, method: nearest, distance: propensity_logit, ratio: 2, %1$s}
                  - {name: again, method: nearest, distance: propensity_logit, replace: true, seed: 8, %1$s}
                  - {name: coarsened, method: cem, cutpoints: {mean_age_index_children: 3}, %1$s}
                  - {name: strata, method: subclass, distance: propensity_logit, %1$s}
                """.formatted(ON));
        run = BENCH.study(study, Optional.empty()).out();
    }

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void showsEveryOutcomeInTheWholeCohortAndUnderEachWay() {
        RunTable table = RunTable.read(run.resolve("tables/specifications.csv"));
        assertThat(table.column("specification").subList(0, 6))
                .containsExactly("unmatched", "own", "two-controls", "again", "coarsened", "strata");
        assertThat(table.column("specification")).hasSize(60);
        RunTable outcomes = RunTable.read(run.resolve("tables/outcomes.csv")).where("model", "unadjusted");
        RunTable unmatched =
                RunTable.read(run.resolve("tables/outcomes-unmatched.csv")).where("model", "unadjusted");
        for (CSVRecord row : table.where("specification", "own").rows()) {
            agrees(row, outcomes.only("outcome", row.get("outcome")));
        }
        for (CSVRecord row : table.where("specification", "unmatched").rows()) {
            agrees(row, unmatched.only("outcome", row.get("outcome")));
        }
    }

    private static void agrees(CSVRecord row, CSVRecord outcome) {
        assertThat(row.get("n")).isEqualTo(outcome.get("n"));
        assertThat(row.get("p")).isEqualTo(outcome.get("p"));
        if (outcome.get("test").equals("logistic")) {
            assertThat(List.of(row.get("measure"), row.get("estimate"), row.get("ci_low"), row.get("ci_high")))
                    .containsExactly(
                            "odds_ratio", outcome.get("odds_ratio"), outcome.get("ci_low"), outcome.get("ci_high"));
        }
    }

    @Test
    void showsWhatDiffersMostBeforeMatchingAndAfter() {
        RunTable table = RunTable.read(run.resolve("tables/specifications.csv")).where("outcome", "order_months");
        Path cohort = run.resolve("cohort");
        differsMost(table, "unmatched", cohort, "all");
        differsMost(table, "own", cohort, "matched");
        OTHERS.forEach(name ->
                differsMost(table, name, cohort.resolve("specifications").resolve(name), "matched"));
    }

    private static void differsMost(RunTable table, String specification, Path cohort, String sample) {
        CSVRecord worst = RunTable.read(cohort.resolve("balance.csv")).where("sample", sample).rows().stream()
                .max(Comparator.comparingDouble(row -> Math.abs(Double.parseDouble(row.get("smd")))))
                .orElseThrow();
        String level = worst.get("level");
        CSVRecord row = table.where("specification", specification).rows().get(0);
        assertThat(row.get("worst_covariate")).isEqualTo(worst.get("covariate") + (level.isEmpty() ? "" : "=" + level));
        assertThat(row.get("max_smd")).isEqualTo(worst.get("smd").replace("-", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-controls", "again", "coarsened", "strata"})
    void keepsTheWeightsOfWaysWhoseDatasetIsNotWritten(String specification) {
        Path its = run.resolve("cohort/specifications").resolve(specification);
        RunTable weights = RunTable.read(its.resolve("weights.csv"));
        RunTable matches = RunTable.read(its.resolve("matches.csv"))
                .where(row -> !row.get("set").isEmpty());
        assertThat(weights.column("family"))
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(
                        matches.column("family").stream().distinct().toList());
        CSVRecord row = RunTable.read(run.resolve("tables/specifications.csv"))
                .where("specification", specification)
                .rows()
                .get(0);
        RunTable all = RunTable.read(run.resolve("dataset/coded-unmatched.csv"));
        for (String group : List.of("experimental", "control")) {
            double[] members = weights.where(one ->
                            all.only("family", one.get("family")).get("group").equals(group))
                    .numbers("weight");
            assertThat(members).hasSize(Integer.parseInt(row.get("n_" + group)));
            assertThat(Arrays.stream(members).average().orElseThrow()).isCloseTo(1, within(1e-12));
            if (group.equals("control")) {
                double sum = Arrays.stream(members).sum();
                double squares =
                        Arrays.stream(members).map(weight -> weight * weight).sum();
                assertThat(Double.parseDouble(row.get("effective_control")))
                        .isCloseTo(sum * sum / squares, within(1e-9));
            }
        }
    }

    @Test
    void countsSetsThatShareAControlAsOne() {
        Path its = run.resolve("cohort/specifications/again");
        RunTable joined = RunTable.read(its.resolve("weights.csv"));
        RunTable matches = RunTable.read(its.resolve("matches.csv"))
                .where(row -> !row.get("set").isEmpty());
        RunTable controls = matches.where("group", "control");
        assertThat(controls.column("family").stream().distinct())
                .hasSizeLessThan(controls.rows().size());
        for (CSVRecord control : controls.rows()) {
            String experimental = matches.where("set", control.get("set"))
                    .where("group", "experimental")
                    .column("family")
                    .get(0);
            assertThat(joined.only("family", control.get("family")).get("set"))
                    .isEqualTo(joined.only("family", experimental).get("set"));
        }
    }

    @Test
    void knowsEveryWayOfTheStudyThatComesWithTheProgram() throws Exception {
        Path shipped = BENCH.study(Path.of("jobs", "ekc-follow-up-specifications.yaml"), Optional.empty())
                .out();
        RunTable table =
                RunTable.read(shipped.resolve("tables/specifications.csv")).where("outcome", "extended_after_1y");
        assertThat(table.column("specification"))
                .containsExactly(
                        "unmatched",
                        "nearest",
                        "two-controls",
                        "same-reason",
                        "mahalanobis",
                        "optimal",
                        "full",
                        "strata",
                        "coarsened");
        assertThat(table.rows()).allSatisfy(row -> {
            assertThat(Double.parseDouble(row.get("effective_control")))
                    .isPositive()
                    .isLessThanOrEqualTo(Double.parseDouble(row.get("n_control")));
            assertThat(row.get("worst_covariate")).isNotEmpty();
        });
        assertThat(Pointers.untrue(Files.readString(shipped.resolve("report/index.html")), "NL"))
                .isEmpty();
    }

    @Test
    void comparesPairsOnlyWhereTheStudysOwnSetsArePairs() {
        assertThat(RunTable.read(run.resolve("tables/pairs.csv")).rows()).hasSize(10);
    }

    @Test
    void namesTheSeedOfEveryWay() throws IOException {
        assertThat(Files.readString(run.resolve("run.json"))).contains("""
                  "seed": {
                    "own": 7,
                    "two-controls": 0,
                    "again": 8,
                    "coarsened": 0,
                    "strata": 0
                  },
                """);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsEveryFolderToItsOwner() throws IOException {
        try (var folders = Files.walk(run)) {
            for (Path each : folders.filter(Files::isDirectory).toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .as(each.toString())
                        .isEqualTo("rwx------");
            }
        }
    }
}
