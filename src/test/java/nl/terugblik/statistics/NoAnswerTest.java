package nl.terugblik.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import nl.terugblik.statistics.models.Term;
import nl.terugblik.statistics.samples.CronbachAlpha;
import nl.terugblik.statistics.samples.Sample;
import nl.terugblik.statistics.samples.StandardizedDifference;
import nl.terugblik.statistics.samples.Standardizer;
import nl.terugblik.statistics.tests.ChiSquareTest;
import nl.terugblik.statistics.tests.TTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Data that carry no answer: each is said with its reason, and never a number that is none. */
class NoAnswerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # experimental | control | reason
                           | 1 2     | EMPTY_GROUP
            1 2            |         | EMPTY_GROUP
            1              | 2       | TOO_FEW_ROWS
            3 3 3          | 5 5     | NO_VARIATION
            0.1 0.1        | 0.1 0.1 | NO_VARIATION
            """)
    void comparesNoMeansWithoutSpread(String experimental, String control, Reason.Code reason) {
        assertThat(code(TTest.pooled(numbers(experimental), numbers(control)))).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # rows, separated by ; | reason
            0 0; 0 0               | EMPTY_GROUP
            4 5; 0 0               | ONE_CATEGORY
            4 0; 9 0               | ONE_CATEGORY
            7                      | ONE_CATEGORY
            """)
    void testsNoTableOfOneRowOrColumn(String table, Reason.Code reason) {
        assertThat(code(ChiSquareTest.pearson(counts(table)))).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # rows, separated by ; | reason
            1 2                    | TOO_FEW_ROWS
            1; 2; 3                | TOO_FEW_ITEMS
            1 1; 1 1; 1 1          | NO_VARIATION
            1 0; 0 1; 1 0          | NO_VARIATION
            """)
    void hasNoAlphaWithoutVariation(String rows, Reason.Code reason) {
        List<double[]> items =
                List.of(rows.split(";")).stream().map(NoAnswerTest::numbers).toList();
        assertThat(code(CronbachAlpha.of(items))).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # experimental | control | scale  | value    | reason
            1 1 1          | 1 1     | FLAG   |          | NO_VARIATION
            4 4            | 4 4     | NUMBER |          | NO_VARIATION
            4              | 3 5     | NUMBER |          | TOO_FEW_ROWS
                           | 3 5     | NUMBER |          | EMPTY_GROUP
            1 1            | 0 1     | FLAG   | 1.414214 |
            1 1            | 0 1     | NUMBER | 1.0      |
            1 0            | 0 0     | FLAG   | 1.0      |
            """)
    void dividesByAStandardDeviationThatIsThere(
            String experimental, String control, Standardizer.Scale scale, Double value, Reason.Code reason) {
        Result<StandardizedDifference> result =
                StandardizedDifference.between(numbers(experimental), numbers(control), scale);
        assertThat(code(result)).isEqualTo(Optional.ofNullable(reason));
        assertThat(result.found().map(found -> Math.round(found.value() * 1e6) / 1e6))
                .isEqualTo(Optional.ofNullable(value));
    }

    @Test
    void summarizesNoEmptyGroup() {
        assertThat(code(Sample.of(new double[0]))).contains(Reason.Code.EMPTY_GROUP);
        assertThat(Sample.of(new double[] {4})
                        .map(Sample::standardDeviation)
                        .found()
                        .orElseThrow())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Reason.Code.class)
    void givesEachReasonACodeAndASentence(Reason.Code code) {
        Reason reason = Reason.of(code, "months", "condition");
        assertThat(code.id()).matches("[a-z-]+");
        assertThat(reason.sentence()).matches("[a-z0-9/,' -]+ \\(months, condition\\)");
        assertThat(Reason.of(code).sentence()).doesNotContain("(");
    }

    @Test
    void refusesNumbersThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Term.number("months", new double[] {1, Double.NaN}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TTest.pooled(new double[] {1, Double.POSITIVE_INFINITY}, new double[] {1, 2}));
        assertThatIllegalArgumentException().isThrownBy(() -> ChiSquareTest.pearson(new long[][] {{1, 2}, {3}}));
        assertThatIllegalArgumentException().isThrownBy(() -> ChiSquareTest.pearson(new long[][] {{1, -2}, {3, 4}}));
        assertThatIllegalArgumentException().isThrownBy(() -> CronbachAlpha.of(List.of(new double[2], new double[3])));
    }

    private static Optional<Reason.Code> code(Result<?> result) {
        return result.reason().map(Reason::code);
    }

    static double[] numbers(String text) {
        return text == null || text.isBlank()
                ? new double[0]
                : List.of(text.strip().split(" ")).stream()
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }

    private static long[][] counts(String text) {
        return List.of(text.split(";")).stream()
                .map(row -> List.of(row.strip().split(" ")).stream()
                        .mapToLong(Long::parseLong)
                        .toArray())
                .toArray(long[][]::new);
    }
}
