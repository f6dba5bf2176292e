package nl.terugblik.published.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A run of the study on the sample gives the statistics that follow from the printed counts, means and SDs. */
class QuarterFiguresTest {

    private static final Pattern BOUNDS = Pattern.compile("\\[(-?[0-9.]+)\\.\\.(-?[0-9.]+)]");
    private static final Map<String, String> NAMES =
            Map.of("mean_age", "mean_age_children", "education", "education_low");

    @TempDir
    static Path folder = Path.of("");

    private static QuarterRun run = new QuarterRun(folder);

    @BeforeAll
    static void carriesTheStudyOut() {
        run = QuarterRun.in(folder);
    }

    /** Tests of Tables 4.1, 4.3 and 4.4; that of the kinds of care before T1 was made with pooled variances. */
    static Stream<CSVRecord> follow() {
        return QuarterRun.printed()
                .filter(row -> List.of("4.1", "4.3", "4.4").contains(row.get("table")))
                .filter(row -> row.get("status").startsWith("follows"))
                .filter(row -> List.of("chi2", "t", "df", "p").contains(row.get("column")))
                .filter(row -> !row.get("row").equals("care_types_before"))
                // 11 of the 85 controls of Table 4.3 cannot lie among the 6 of 89, nor 79 classes of 85 among 85 of 89
                .filter(row -> !(row.get("table").equals("4.1")
                        && List.of("parental_mid", "arij_risk_t1").contains(row.get("row"))));
    }

    @ParameterizedTest(name = "table {0}")
    @MethodSource("follow")
    void areThoseThatFollow(CSVRecord printed) {
        String set = printed.get("table").equals("4.1") ? "consented" : "analysed";
        String variable = NAMES.getOrDefault(printed.get("row"), printed.get("row"));
        CSVRecord found = run.table("tables/baseline.csv")
                .filter(row -> row.get("set").equals(set) && row.get("variable").equals(variable))
                .filter(row -> !row.get("value").equals("0"))
                .findFirst()
                .orElseThrow();
        String column =
                printed.get("column").equals("chi2") || printed.get("column").equals("t")
                        ? "statistic"
                        : printed.get("column");
        BigDecimal number = new BigDecimal(found.get(column));
        BigDecimal turned = printed.get("column").equals("t") ? number.negate() : number; // control - experimental
        Matcher bounds = BOUNDS.matcher(printed.get("recomputed"));
        if (bounds.find()) {
            assertThat(turned).isBetween(new BigDecimal(bounds.group(1)), new BigDecimal(bounds.group(2)));
        } else {
            assertThat(QuarterRun.asPrinted(turned.toPlainString(), printed.get("value")))
                    .isEqualTo(printed.get("value"));
        }
    }

    /** The columns that name a row of each table. */
    private static final Map<String, List<String>> KEYS = Map.of(
            "baseline", List.of("set", "variable", "value"),
            "realisation", List.of("form"),
            "outcomes", List.of("outcome", "model"),
            "moderation", List.of("outcome", "moderator", "term"),
            "attrition", List.of("outcome_t1", "group", "variable", "value"),
            "costs", List.of("variable", "form", "model"));

    /** Made by src/test/R/quarter.R from the dataset of a run alone. */
    @Test
    void areThoseThatRMakesOfTheDataset() {
        Map<String, Map<String, CSVRecord>> tables = new HashMap<>();
        KEYS.forEach((table, key) -> tables.put(
                table,
                run.table("tables/" + table + ".csv")
                        .collect(Collectors.toMap(
                                row -> key.stream().map(row::get).collect(Collectors.joining("|")), row -> row))));
        List<String> differing = new ArrayList<>();
        Set<String> tested = new HashSet<>();
        QuarterRun.byR().forEach(cell -> {
            String name = cell.get("row").replaceFirst("^(\\w+)\\|(all|experimental|control)\\|", "$1_t1|$2|");
            CSVRecord row = tables.getOrDefault(cell.get("table"), Map.of()).get(name);
            String found = row == null ? "" : row.get(cell.get("column"));
            double expected = Double.parseDouble(cell.get("value"));
            if (found.isEmpty()
                    || Math.abs(Double.parseDouble(found) - expected) > 1e-9 * Math.max(1e-3, Math.abs(expected))) {
                differing.add(cell.toMap() + " is " + found);
            }
            if (cell.get("column").equals("statistic")) {
                tested.add(cell.get("table") + " " + name);
            }
        });
        assertThat(differing).isEmpty();
        tables.remove("costs"); // its tests are those of the baseline and of the outcomes
        tables.forEach((table, rows) -> rows.forEach((name, row) -> {
            if (row.isMapped("test") && !row.get("statistic").isEmpty()) {
                assertThat(tested).contains(table + " " + name);
            }
        }));
    }

    @Test
    void comeWithACodebookThatNamesThePricesOfWhatHasNone() throws IOException {
        assertThat(Files.readString(folder.resolve("run/dataset/codebook.md")))
                .contains(" 3 rows are of care that was used, for which prices.yaml line 5 has no price;");
    }

    @ParameterizedTest
    @CsvSource({"t1, 134, 0.84", "t3, 123, 0.83"})
    void holdThePrintedReliability(String moment, String families, String alpha) {
        assertThat(run.table("tables/reliability.csv")
                        .filter(row -> row.get("scale").equals("abuse")
                                && row.get("moment").equals(moment)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("n")).isEqualTo(families);
                    assertThat(new BigDecimal(row.get("alpha")).setScale(2, RoundingMode.HALF_UP))
                            .isEqualTo(alpha);
                });
    }

    @Test
    void countThePrintedFamiliesOnTheWay() {
        assertThat(run.table("cohort/flow.csv")
                        .filter(row -> !row.get("families").equals("0"))
                        .map(row -> row.get("reason") + " " + row.get("families")))
                .contains("all 1583", "not_approached 918", "no_consent 371", "not_realised 121", "no_plan 4")
                .contains("experimental 84", "control 85");
    }

    /**
     * No number of 354 families gives the printed 1.01 of ethnicity; its p and N are as printed, as are N, df and the mean
     * age of those who refused. The printed composition has the p of two degrees of freedom, and the printed mean of those
     * who consented is not that of Table 4.1.
     */
    @ParameterizedTest
    @CsvSource({
        "ethnicity,         n,         648",
        "ethnicity,         df,        1",
        "ethnicity,         p,         0.32",
        "ethnicity,         statistic, 0.98",
        "parents_together,  n,         650",
        "parents_together,  df,        1",
        "parents_together,  statistic, 2.16",
        "parents_together,  p,         0.14",
        "mean_age_children, n,         648",
        "mean_age_children, n_refused, 354",
        "mean_age_children, refused,   9.50",
        "mean_age_children, refused_sd, 5.05",
        "mean_age_children, consented, 8.32",
        "mean_age_children, df,        646",
        "mean_age_children, statistic, 2.88",
        "mean_age_children, p,         0.00"
    })
    void tellOfThoseWhoRefused(String variable, String column, String figure) {
        assertThat(run.table("tables/nonresponse.csv")
                        .filter(row -> row.get("variable").equals(variable)))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.get("set")).isEqualTo("approached");
                    assertThat(new BigDecimal(row.get(column))
                                    .setScale(new BigDecimal(figure).scale(), RoundingMode.HALF_UP))
                            .isEqualTo(figure);
                });
    }

    /** Nothing of those who refused is in any other file: they are in no dataset. */
    @Test
    void keepThoseWhoRefusedOutOfTheDataset() {
        assertThat(run.table("dataset/coded.csv")).hasSize(205 + 89);
    }

    /** Costs at T3 are known of 81 families and not of 90, since they need the contacts that 81 have. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            contacts_t3        | 0.26
            care_types_used_t3 | 0.00
            costs_legal_t3     | 0.92
            """)
    void giveThePrintedMeansTheirCrudeF(String outcome, String f) {
        assertThat(run.table("tables/outcomes.csv")
                        .filter(row -> row.get("outcome").equals(outcome)
                                && row.get("model").equals("unadjusted")))
                .singleElement()
                .satisfies(row -> assertThat(new BigDecimal(row.get("statistic")).setScale(2, RoundingMode.HALF_UP))
                        .isEqualTo(f));
    }
}
