package nl.terugblik.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.terugblik.outcomes.matched.MatchedTables;
import nl.terugblik.outcomes.tests.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of outcomes where matched groups are less alike than the study asks. */
class BalanceGateTest {

    private static final String WITHHOLD = "{\"max_smd\": 0.1, \"withhold\": true}";
    private static final String WARN = "{\"max_smd\": 0.1, \"withhold\": false}";
    private static final String FAILED = "age || 1 | 0.4";

    @TempDir
    Path run;

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            # covariate | level | difference | smd                                   ; beyond
            age         |       | 0.3        | 0.05                                  ; ''
            age         |       | 0.3        | 0.1                                   ; ''
            age         |       | -0.3       | -0.1                                  ; ''
            age         |       | 0.3        | 0.1000000000000005                    ; ''
            age         |       | 0.3        | 0.10000001                            ; age
            age         |       | -0.3       | -0.10000001                           ; age
            age         |       | 0          |                                       ; ''
            age         |       | 0.2        |                                       ; age
            age         |       |            |                                       ; age
            reason      | 0     | 0.2        | 0.4 # reason | 1 | -0.2 | -0.4         ; reason
            reason      | 0     | 0.2        | 0.4 # age    |   | 0    | 0            ; reason
            reason      | 2     | 0.2        | 0.4 # age    |   | 1    | 0.11         ; reason age
            """)
    void withholdsWhereACovariateDiffersMoreThanItMay(String balance, String beyond) {
        Optional<Note> note =
                tables(WITHHOLD, balance.replace(" # ", "\n")).outcomes().get(0).note();
        assertThat(note.orElseThrow())
                .isEqualTo(
                        beyond.isEmpty()
                                ? Note.of(Note.Text.MATCHED)
                                : new Note(Note.Text.BALANCE_FAILED, List.of(), List.of(beyond.split(" "))));
    }

    @Test
    void namesTheCovariatesAndTestsNoOutcomeOfMatchedFamilies() {
        Tables tables = tables(WITHHOLD, FAILED);
        String sentence =
                "Not tested: the study withholds outcomes where matched groups differ too much on a variable: age.";
        MatchedTables matched = tables.matched().orElseThrow();
        assertThat(tables.outcomes()).hasSize(1).allSatisfy(row -> {
            assertThat(row.tested()).isEmpty();
            assertThat(row.note().orElseThrow().sentence("experimental", "control"))
                    .isEqualTo(sentence);
            assertThat(row.experimental().n()).isEqualTo(20);
            assertThat(row.experimental().figure()).hasValue(4.5);
        });
        assertThat(tables.moderation()).hasSize(5).allSatisfy(row -> {
            assertThat(row.tested()).isEmpty();
            assertThat(row.note().orElseThrow().sentence("experimental", "control"))
                    .isEqualTo(sentence);
        });
        assertThat(matched.pairs()).hasSize(1).allSatisfy(row -> {
            assertThat(row.method()).isEmpty();
            assertThat(row.note().orElseThrow().sentence("experimental", "control"))
                    .isEqualTo(sentence);
            assertThat(row.pairs()).isEqualTo(20);
        });
        assertThat(matched.sensitivity()).hasSize(1).allSatisfy(row -> {
            assertThat(row.estimate()).isEmpty();
            assertThat(row.gamma()).isEmpty();
            assertThat(row.note().orElseThrow().sentence("experimental", "control"))
                    .isEqualTo(sentence);
        });
        assertThat(matched.bounds()).isEmpty();
    }

    @Test
    void withholdsNothingOfTheWholeCohortNorOfTheComparison() {
        MatchedTables matched = tables(WITHHOLD, FAILED).matched().orElseThrow();
        assertThat(matched.outcomesUnmatched().get(0).tested()).isPresent();
        assertThat(matched.baselineUnmatched())
                .hasSize(1)
                .allSatisfy(row -> assertThat(row.tested()).isPresent());
        assertThat(matched.specifications()).hasSize(2).allSatisfy(row -> {
            assertThat(row.effect().estimate()).isPresent();
            assertThat(row.effect().note()).isEmpty();
        });
        assertThat(matched.specifications().get(0).maxSmd()).hasValue(0.9);
        assertThat(matched.specifications().get(1).maxSmd()).hasValue(0.4);
        assertThat(matched.specifications().get(1).worst()).contains("age");
    }

    @Test
    void withholdsNothingWhereTheStudyOnlyWarns() {
        Tables tables = tables(WARN, FAILED);
        assertThat(tables.outcomes().get(0).tested()).isPresent();
        assertThat(tables.outcomes().get(0).note()).contains(Note.of(Note.Text.MATCHED));
        assertThat(tables.matched().orElseThrow().pairs().get(0).method()).contains("paired_t");
    }

    /** Twenty pairs; the experimental family has the longer months in a quarter of them. */
    private Tables tables(String gate, String balance) {
        StringBuilder families = new StringBuilder("group | months | yes | set | weight | families\n");
        for (int set = 1; set <= 20; set++) {
            families.append("experimental | %d | %d | %d | 1 | 1\n".formatted(3 + set % 4, set % 2, set));
            families.append("control | %d | %d | %d | 1 | 1\n".formatted(5 + set % 3, set % 2, set));
        }
        return StudyFiles.in(run)
                .variable("months", "continuous")
                .variable("yes", "binary")
                .baseline("months")
                .outcome("months")
                .moderation("months", "yes")
                .matching(gate, balance)
                .beforeMatching(
                        families.toString().replaceAll("(?m) \\| set \\| weight| \\| \\d+ \\| 1(?= \\| 1$)", ""))
                .families(families.toString());
    }
}
