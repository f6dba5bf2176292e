package nl.terugblik.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a study tells of how it went: what came of what was offered, who was lost on the way, and what it cost. */
class ConductTablesTest {

    private static final String GROUPS = "\"groups\": [\"held\", \"stopped\", \"usual\"], "
            + "\"comparison\": {\"treated\": \"held\", \"control\": \"usual\"}, ";

    /** Form 2 was offered to five families, of whom two refused at once; of one nobody knows when. */
    private static final String OFFERED = """
            group   | analysed | form | weeks | begun | price | families
            held    | 1        | 1    | 4     | 1     | 4000  | 2
            held    | 1        | 1    | 10    | 1     | 4000  | 1
            held    | 1        | 2    | 7     | 1     |       | 1
            stopped | 0        | 1    | 20    | 1     |       | 1
            stopped | 0        | 2    | 2     | 0     |       | 1
            stopped | 0        | 2    |       | 0     |       | 1
            stopped | 0        | 2    | 9     | 1     |       | 2
            usual   | 1        |      | 3     |       |       | 2
            usual   | 0        |      |       |       |       | 1
            """;

    private static final String NONRESPONSE = """
            "nonresponse": {"reason": "no_consent", "refusal": "refusal", "on": ["form", "weeks"]}""";

    @TempDir
    Path run;

    @Test
    void tellsOfEveryFormWhatCameOfIt() {
        Tables tables = study().plan(GROUPS + """
                        "realisation": {"by": "form", "weeks": "weeks", "begun": "begun",
                                        "came_about": ["held"], "stopped": ["stopped"], "beside": ["usual"]}""").families(OFFERED);

        assertThat(study().written(tables, "realisation.csv"))
                .containsExactly(
                        // form, n, stopped: n, %, weeks n, mean, least, most; held: the same; never begun
                        "1,4,1,25,1,20,20,20,3,75,3,6,4,10,0",
                        "2,5,4,80,3," + 20.0 / 3 + ",2,9,1,20,1,7,7,7,2",
                        "3,0,0,,0,,,,0,,0,,,,0",
                        "total,9,5,55.55555555555556,4,10,2,20,4,44.44444444444444,4,6.25,4,10,2",
                        "beside,3,,,,,,,,,2,3,3,3,");
    }

    @Test
    void tellsThePriceOfWhatTheTreatedHadByItsForm() {
        Tables tables = study().plan(GROUPS + """
                        "costs": {"variables": [], "price": {"of": "price", "by": "form"}}""").families(OFFERED);

        assertThat(study().written(tables, "costs.csv"))
                .extracting(row -> String.join(" ", List.of(row.split(",")).subList(0, 7)))
                .containsExactly(
                        "price 1 unadjusted 3 3 0 4000",
                        "price 2 unadjusted 0 0 0 ",
                        "price 3 unadjusted 0 0 0 ",
                        "price total unadjusted 3 3 0 4000");
    }

    @Test
    void countsWhoWasKeptAndHoldsThemAgainstThoseWhoWereLost() {
        Tables tables = study().plan(GROUPS + """
                        "attrition": {"outcomes": [{"first": "before", "last": "after"}], "on": ["age"]}""").families("""
                        group | before | after | age | families
                        held  | 1      | 2     | 4   | 3
                        held  | 1      |       | 9   | 2
                        usual | 2      | 2     | 5   | 2
                        usual |        | 2     | 8   | 1
                        usual |        |       | 7   | 1
                        """);

        assertThat(study().written(tables, "attrition.csv"))
                .extracting(row -> String.join(
                                " ", List.of(row.split(",")).subList(2, Math.min(15, row.split(",").length)))
                        .strip())
                .startsWith("all 9 7 6 5", "held 5 5 3 3", "usual 4 2 3 2")
                .anyMatch(row -> row.startsWith("all 9 7 6 5 age  5 4 4.4 "))
                .anyMatch(row -> row.startsWith("held 5 5 3 3 age  3 2 4 0 9 0"));
        assertThat(study().written(tables, "attrition.csv").get(3)).contains(",t,");
    }

    /** The numbers are those of {@code src/test/R/nonresponse.R}. */
    @Test
    void holdsThoseWhoRefusedAgainstThoseWhoConsentedByCountsAlone() throws IOException {
        approached("""
                consented,weeks,,4,10,30
                consented,form,1,12,0,0
                consented,form,2,8,0,0
                refused,weeks,,3,15,83
                refused,form,1,5,0,0
                refused,form,2,15,0,0
                """);
        Tables tables = study().plan(GROUPS + NONRESPONSE).families(OFFERED);

        List<String> rows = study().written(tables, "nonresponse.csv");
        assertThat(rows)
                .extracting(row -> String.join(" ", List.of(row.split(",")).subList(0, 10)))
                .containsExactly(
                        "form 1 40 20 20 5  12  chi_square",
                        "form 2 40 20 20 15  8  chi_square",
                        "form 3 40 20 20 0  0  chi_square",
                        "weeks  7 3 4 5 2 2.5 1.2909944487358056 t");
        assertThat(numbers(rows.get(0))).containsExactly(5.01278772379, 1.0, 0.0251607592004);
        assertThat(numbers(rows.get(3))).containsExactly(2.02999485735, 5.0, 0.0981118212557);
    }

    @Test
    void testsThemByWelchWhereTheStudyAsksForThat() throws IOException {
        approached("consented,weeks,,4,10,30\nrefused,weeks,,3,15,83\n");
        Tables tables =
                study().plan(GROUPS + "\"t_test\": \"welch\", " + NONRESPONSE).families(OFFERED);

        assertThat(numbers(study().written(tables, "nonresponse.csv").get(3)))
                .containsExactly(1.88982236505, 3.23471882641, 0.148471347027);
    }

    @Test
    void testsNothingWhereNobodyRefused() throws IOException {
        approached("consented,weeks,,4,10,30\nconsented,form,1,12,0,0\nconsented,form,2,8,0,0\n");
        Tables tables = study().plan(GROUPS + NONRESPONSE).families(OFFERED);

        assertThat(study().written(tables, "nonresponse.csv"))
                .contains(
                        "form,1,20,0,20,0,,12,,none,,,,Not tested: all families are in one group or have one value.",
                        "weeks,,4,0,4,,,2.5,1.2909944487358056,none,,,,"
                                + "Not tested: a group has no families with a known value.");
    }

    private void approached(String rows) throws IOException {
        Files.writeString(
                Files.createDirectories(run.resolve("cohort")).resolve("approached.csv"),
                "answer,variable,value,families,sum,sum_of_squares\n" + rows);
    }

    /** Statistic, df and p of a row. */
    private static List<Double> numbers(String row) {
        return List.of(row.split(",")).subList(10, 13).stream()
                .map(cell -> new BigDecimal(cell).round(new MathContext(12)).doubleValue())
                .toList();
    }

    @Test
    void aStudyThatTellsNothingHasNoneOfTheseTables() {
        study().written(
                        study().families(OFFERED.replace("held   ", "experimental")
                                .replace("stopped", "control")
                                .replace("usual  ", "control")),
                        "baseline.csv");
        assertThat(run.resolve("tables"))
                .isDirectoryNotContaining("glob:**{nonresponse,realisation,attrition,costs}.csv");
    }

    private StudyFiles study() {
        return StudyFiles.in(run)
                .variable("form", "category", 1, 2, 3)
                .variable("weeks", "count")
                .variable("begun", "binary")
                .variable("price", "continuous")
                .variable("before", "count")
                .variable("after", "count")
                .variable("age", "continuous");
    }
}
