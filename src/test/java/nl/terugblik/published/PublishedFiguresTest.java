package nl.terugblik.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.Said;
import nl.terugblik.report.check.Pointers;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A run of the study on the delivery of the published figures gives the published statistics. */
class PublishedFiguresTest {

    private static final Path FIGURES = Path.of("src/test/resources/nl/terugblik/published");

    @TempDir
    static Path folder;

    @BeforeAll
    static void carriesTheStudyOut() {
        Said said = Said.by(
                "run",
                "jobs/ekc-follow-up.yaml",
                "--delivery",
                PublishedSample.FOLDER.toString(),
                "--work",
                folder.resolve("work").toString(),
                "--out",
                folder.resolve("run").toString());

        assertThat(said.exit()).as(said.err()).isZero();
    }

    @Test
    void pointsToNothingThatItsReportDoesNotSay() throws Exception {
        Path report = folder.resolve("run/report");
        assertThat(Pointers.untrue(Files.readString(report.resolve("index.html")), "NL"))
                .isEmpty();
        assertThat(Pointers.untrue(Files.readString(report.resolve("index.en.html")), "EN"))
                .isEmpty();
    }

    static Stream<Figure> published() {
        return Stream.of("recomputable.csv", "also-published.csv")
                .flatMap(name -> CsvRows.of(FIGURES.resolve(name)).stream())
                .map(Figure::new);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void givesThePublishedFigure(Figure figure) {
        figure.check(figure.in(rows("tables/baseline.csv"), rows("tables/outcomes.csv")));
    }

    @ParameterizedTest(name = "{0} families with {1} {2} in the {3} group")
    @CsvSource(textBlock = """
             3, referral_reason,    '', experimental
            10, referral_reason,    0,  experimental
            23, referral_reason,    1,  experimental
            34, referral_reason,    2,  experimental
             1, referral_reason,    '', control
            16, referral_reason,    0,  control
            31, referral_reason,    1,  control
            22, referral_reason,    2,  control
            11, care_target_before, 1,  experimental
             2, care_target_before, 2,  experimental
             4, care_target_before, 3,  experimental
            48, care_target_before, 4,  experimental
            16, care_target_before, 1,  control
             2, care_target_before, 2,  control
             7, care_target_before, 3,  control
            41, care_target_before, 4,  control
            17, care_target_after,  1,  experimental
             6, care_target_after,  2,  experimental
             4, care_target_after,  3,  experimental
            41, care_target_after,  4,  experimental
            18, care_target_after,  1,  control
             5, care_target_after,  2,  control
             4, care_target_after,  3,  control
            23, care_target_after,  4,  control
            """)
    void codesThePublishedCount(long families, String variable, String code, String group) {
        assertThat(group(group).filter(row -> row.get(variable).equals(code))).hasSize(Math.toIntExact(families));
    }

    @ParameterizedTest(name = "{0}: {1} families in the {2} group")
    @CsvSource(textBlock = """
            placements_t2_network,             13, experimental
            placements_t2_agency_foster,       10, experimental
            placements_t2_residential,          9, experimental
            placements_t2_network,              7, control
            placements_t2_agency_foster,        8, control
            placements_t2_residential,          5, control
            new_placements_t3_network,          3, experimental
            new_placements_t3_agency_foster,    1, experimental
            new_placements_t3_residential,      3, experimental
            new_placements_t3_network,          2, control
            new_placements_t3_agency_foster,    1, control
            new_placements_t3_residential,      8, control
            reunified_t3_from_network,          4, experimental
            reunified_t3_from_agency_foster,    5, experimental
            reunified_t3_from_residential,      9, experimental
            reunified_t3_from_network,          2, control
            reunified_t3_from_agency_foster,    0, control
            reunified_t3_from_residential,      4, control
            """)
    void placesChildrenOfThePublishedNumberOfFamilies(String variable, int families, String group) {
        assertThat(group(group).filter(row -> Double.parseDouble(row.get(variable)) > 0))
                .hasSize(families);
    }

    @ParameterizedTest
    @CsvSource({"t1, 87, 0.68", "t3, 115, 0.73"})
    void givesThePublishedReliability(String moment, String families, String alpha) {
        assertThat(rows("tables/reliability.csv")
                        .filter(row -> row.get("moment").equals(moment)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("n")).isEqualTo(families);
                    assertThat(Figure.rounded(row.get("alpha"), alpha)).isEqualTo(alpha);
                });
    }

    @Test
    void takesEveryEligibleFamilyAndNoOther() {
        assertThat(rows("cohort/flow.csv").filter(row -> row.get("step").equals("cohort")))
                .extracting(row -> row.get("families"))
                .containsExactly("70", "70");
    }

    private static Stream<CSVRecord> group(String group) {
        return rows("dataset/coded.csv").filter(row -> row.get("group").equals(group));
    }

    private static Stream<CSVRecord> rows(String file) {
        List<CSVRecord> rows = CsvRows.of(folder.resolve("run").resolve(file));
        return rows.stream();
    }
}
