package nl.terugblik.meta;

import static nl.terugblik.meta.model.Against.bound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.terugblik.statistics.FromR;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way from a table of effects to the written tables, against the answers of metafor 3.8 in {@code golden.csv}. */
class GoldenTest {

    private static final FromR.Cases GOLDEN = FromR.cases("../meta/golden.csv");

    /** Statistics of R's by the columns of ours. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("sigma2_1", "tau2_sample"),
            Map.entry("sigma2_2", "tau2_effect"),
            Map.entry("tau2", "tau2_effect"),
            Map.entry("i2", "i2_effect"),
            Map.entry("qm", "f"),
            Map.entry("qm_p", "f_p"),
            Map.entry("qm_df2", "df2"));

    @TempDir
    private Path folder = Path.of("");

    private final Map<String, Map<String, String>> inputs = new LinkedHashMap<>();

    @BeforeEach
    void readInputs() {
        rows("meta", "input")
                .forEach(row -> inputs.computeIfAbsent(row.text("row"), name -> new LinkedHashMap<>())
                        .put(row.text("column"), row.text("value")));
        assertThat(inputs).hasSize(14);
    }

    @Test
    void poolsByTheReportsModel() throws IOException {
        Tables tables = pooled("", false);
        Map<String, String> row = tables.row("meta-pooled", "model=report");
        agrees(row, "report", "intercept");
        agrees(row, "report", "model", "sigma2_1", "q", "q_p");
        Map<String, String> variance = tables.row("meta-heterogeneity", "model=report");
        close(variance, "se", "report", "model", "se_sigma2");
        close(variance, "z", "report", "model", "heterogeneity_z");
        close(variance, "p_one_sided", "report", "model", "heterogeneity_p");
    }

    @Test
    void poolsByFullMaximumLikelihoodWhereAsked() throws IOException {
        Map<String, String> row = pooled("estimation: ML\n", false).row("meta-pooled", "model=report");
        agrees(row, "report_ml", "intercept");
        agrees(row, "report_ml", "model", "sigma2_1", "q", "q_p");
    }

    @Test
    void tellsWhatTheReportTellsOfAModerator() throws IOException {
        Tables tables = pooled("moderators: [{column: timing, reference: retrospective}]\n", false);
        Map<String, String> prospective = tables.row("meta-moderators", "model=report", "term=prospective");
        agrees(tables.row("meta-moderators", "model=report", "term=intercept"), "report_timing", "intercept");
        agrees(prospective, "report_timing", "prospective");
        agrees(prospective, "report_timing", "model", "fit_gain", "fit_p");
        assertThat(prospective).containsEntry("told", "1").containsEntry("fit_df", "1");
    }

    @Test
    void poolsByThreeLevels() throws IOException {
        Tables tables = pooled("", false);
        Map<String, String> row = tables.row("meta-pooled", "model=three_level");
        agrees(row, "three_level", "intercept");
        agrees(
                row,
                "three_level",
                "model",
                "sigma2_1",
                "sigma2_2",
                "q",
                "q_p",
                "i2_sample",
                "i2_effect",
                "pi_low",
                "pi_high");
        agrees(tables.row("meta-pooled", "model=robust"), "three_level", "robust");
        Map<String, String> sample = tables.row("meta-heterogeneity", "model=three_level", "level=sample");
        close(sample, "lr", "three_level", "model", "lr_sample");
        close(sample, "lr_p", "three_level", "model", "lr_sample_p_halved");
    }

    @Test
    void moderatesByThreeLevels() throws IOException {
        Tables tables = pooled("moderators: [{column: timing, reference: retrospective}]\n", false);
        Map<String, String> prospective = tables.row("meta-moderators", "model=three_level", "term=prospective");
        agrees(tables.row("meta-moderators", "model=three_level", "term=intercept"), "three_level_timing", "intercept");
        agrees(prospective, "three_level_timing", "prospective");
        agrees(prospective, "three_level_timing", "model", "qm", "qm_p", "qm_df2");
        agrees(tables.row("meta-bias", "test=root_sum_moderator"), "three_level_small_study", "root_sum");
    }

    @Test
    void poolsOneEffectASample() throws IOException {
        Tables tables = pooled("", true);
        Map<String, String> row = tables.row("meta-pooled", "model=random_effects");
        agrees(row, "one_each", "intercept");
        agrees(row, "one_each", "model", "tau2", "i2", "q", "q_p", "pi_low", "pi_high");
        Map<String, String> variance = tables.row("meta-heterogeneity", "model=random_effects");
        close(variance, "tau2_low", "one_each", "model", "tau2_low");
        close(variance, "tau2_high", "one_each", "model", "tau2_high");
        Map<String, String> egger = tables.row("meta-bias", "test=egger");
        close(egger, "statistic", "one_each", "egger", "t");
        close(egger, "p", "one_each", "egger", "p");
        close(egger, "df", "one_each", "egger", "df");
        Map<String, String> trim = tables.row("meta-bias", "test=trim_and_fill");
        close(trim, "missing", "one_each", "trimfill", "k0");
        agrees(trim, "one_each", "trimfill", "estimate", "se", "tau2");
        assertThat(trim).containsEntry("side", text("one_each", "trimfill", "side"));
        close(tables.row("meta-bias", "test=fail_safe_n"), "missing", "one_each", "failsafe", "n");
    }

    /** The run withheld three of the four tests; the counts are those printed in 2016. */
    @Test
    void updatesWhatWasPooledElsewhereByARunsOwnEffects() throws IOException {
        Path run = Files.createDirectories(folder.resolve("run/tables"));
        StringBuilder sizes = new StringBuilder("outcome,measure,favourable,test,n_experimental,n_control,experimental,"
                + "experimental_sd,control,control_sd,estimate,standard_error\n");
        StringBuilder effects = new StringBuilder("study,sample,outcome,kind,given,d,se,favourable\n");
        List<String> outcomes = List.of("reports", "placement", "closure", "reunification");
        for (String outcome : outcomes) {
            sizes.append(text("own_row", outcome, "variable"))
                    .append(",log_odds_ratio,")
                    .append(outcome.equals("reunification") ? "higher" : "lower")
                    .append(",none,")
                    .append(text("own_row", outcome, "n_experimental") + "," + text("own_row", outcome, "n_control")
                            + ",")
                    .append(text("own_row", outcome, "count_experimental") + ",,")
                    .append(text("own_row", outcome, "count_control") + ",,,\n");
            effects.append("r,s," + outcome + ",pooled,d," + text("own_row", outcome, "pooled_d") + ","
                    + text("own_row", outcome, "pooled_se") + ",higher\n");
        }
        Files.writeString(run.resolve("effect-sizes.csv"), sizes);
        Files.writeString(folder.resolve("effects.csv"), effects);
        Path plan = Files.writeString(folder.resolve("meta.yaml"), "effects: effects.csv\n");

        Tables tables = Tables.of(plan, Optional.of(folder.resolve("run")), folder.resolve("out"));

        for (String outcome : outcomes) {
            Map<String, String> own = tables.row("meta-pooled", "outcome=" + outcome, "model=own");
            close(own, "estimate", "own_row", outcome, "d");
            close(own, "se", "own_row", outcome, "se");
            assertThat(own.getOrDefault("note", "")).contains("withheld_in_study");
            Map<String, String> updated = tables.row("meta-pooled", "outcome=" + outcome, "model=updated");
            close(updated, "estimate", "own_row", outcome, "updated_d");
            close(updated, "se", "own_row", outcome, "updated_se");
            close(updated, "q", "own_row", outcome, "q");
            close(updated, "q_p", "own_row", outcome, "q_p");
        }
    }

    private Tables pooled(String plan, boolean oneEach) throws IOException {
        StringBuilder effects = new StringBuilder("study,sample,outcome,given,d,v,n_e,n_c,favourable,kind,timing\n");
        String sample = "";
        for (Map.Entry<String, Map<String, String>> input : inputs.entrySet()) {
            Map<String, String> cells = input.getValue();
            if (!oneEach || !sample.equals(cells.get("sample"))) {
                effects.append("e" + input.getKey() + "," + cells.get("sample") + ",reports,d," + cells.get("d") + ","
                        + cells.get("v") + "," + cells.get("n_e") + "," + cells.get("n_c") + ",higher,effect,"
                        + cells.get("timing") + "\n");
            }
            sample = Objects.requireNonNull(cells.get("sample"));
        }
        Files.writeString(folder.resolve("effects.csv"), effects);
        Path file = Files.writeString(folder.resolve("meta.yaml"), "effects: effects.csv\n" + plan);
        return Tables.of(file, Optional.empty(), folder.resolve("out"));
    }

    /** Compares every number that R gave for a row, or those that are named. */
    private static void agrees(Map<String, String> actual, String set, String row, String... columns) {
        List<FromR.Row> expected = GOLDEN.of(set).stream()
                .filter(line ->
                        line.text("kind").equals("expected") && line.text("row").equals(row))
                .filter(line -> columns.length == 0 || List.of(columns).contains(line.text("column")))
                .toList();
        assertThat(expected).hasSizeGreaterThanOrEqualTo(Math.max(1, columns.length));
        expected.forEach(line -> close(
                actual, COLUMNS.getOrDefault(line.text("column"), line.text("column")), set, row, line.text("column")));
    }

    private static void close(Map<String, String> actual, String column, String set, String row, String name) {
        double expected = Double.parseDouble(text(set, row, name));
        String found = Objects.requireNonNull(actual.get(column), column);
        assertThat(Double.parseDouble(found))
                .as("%s of %s, %s", name, row, set)
                .isCloseTo(expected, within(bound(expected)));
    }

    private static String text(String set, String row, String column) {
        return GOLDEN.of(set).stream()
                .filter(line ->
                        line.text("row").equals(row) && line.text("column").equals(column))
                .findFirst()
                .orElseThrow()
                .text("value");
    }

    private static List<FromR.Row> rows(String set, String kind) {
        return GOLDEN.of(set).stream()
                .filter(line -> line.text("kind").equals(kind))
                .toList();
    }
}
