package nl.terugblik.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import nl.terugblik.outcomes.tests.Tested;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables that follow from counts printed in the report of 2016, sub-study V, as far as its own figures agree. */
class PublishedCountsTest {

    @TempDir
    Path run;

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            table 5.2 out of home at T2,            32, 70, 20, 70, 4.406, 0.0358
            table 5.2 signs of abuse at T1,         32, 41, 30, 51, 3.823, 0.0506
            table 5.2 abuse without neglect at T1,  15, 38, 17, 50, 0.280, 0.597
            table 5.2 neglect at T1,                28, 38, 22, 49, 7.256, 0.0071
            table 5.1 mild intellectual disability,  3, 45,  8, 41, 3.174, 0.075
            """)
    void givesTheChiSquareOfTheStart(String table, int e, int ofE, int c, int ofC, double chiSquare, double p) {
        Tables tables = counts(StudyFiles.in(run).baseline("yes"), e, ofE, c, ofC);

        assertThat(tables.baseline()).hasSize(2).allSatisfy(row -> {
            Tested tested = row.tested().orElseThrow();
            assertThat(tested.method()).isEqualTo(Tested.Method.CHI_SQUARE);
            assertThat(tested.statistic()).isCloseTo(chiSquare, within(0.0005));
            assertThat(tested.p()).isCloseTo(p, within(0.0005));
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            table 5.4 order extended,       41, 70, 35, 69, 1.373, 0.703, 2.684
            table 5.7 signs of abuse at T3, 21, 56, 21, 59, 1.086, 0.508, 2.320
            table 5.7 neglect at T3,        18, 56, 18, 59, 1.079, 0.490, 2.374
            """)
    void givesTheOddsRatioOfAnOutcome(
            String table, int e, int ofE, int c, int ofC, double ratio, double low, double high) {
        Tables tables = counts(StudyFiles.in(run).outcome("yes"), e, ofE, c, ofC);

        Tested.OddsRatio found =
                tables.outcomes().get(0).tested().orElseThrow().oddsRatio().orElseThrow();
        assertThat(found.value()).isCloseTo(ratio, within(0.0005));
        assertThat(found.low()).isCloseTo(low, within(0.0005));
        assertThat(found.high()).isCloseTo(high, within(0.0005));
    }

    private static Tables counts(StudyFiles study, int e, int ofE, int c, int ofC) {
        return study.variable("yes", "binary").families("""
                        group        | yes | families
                        experimental | 1   | %d
                        experimental | 0   | %d
                        control      | 1   | %d
                        control      | 0   | %d
                        """.formatted(e, ofE - e, c, ofC - c));
    }
}
