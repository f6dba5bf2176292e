package nl.terugblik.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import nl.terugblik.statistics.tests.McNemarTest;
import nl.terugblik.statistics.tests.PairTable;
import nl.terugblik.statistics.tests.PairedTTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves the tests of pairs against R's {@code mcnemar.test}, {@code binom.test} and {@code t.test(paired = TRUE)}. */
class PairsAgainstRTest {

    private static final FromR.Cases TABLES = FromR.cases("pair-tables.csv");
    private static final FromR.Cases OF_TABLES = FromR.cases("pair-tables-expected.csv");
    private static final FromR.Cases PAIRS = FromR.cases("pairs.csv");
    private static final FromR.Cases OF_PAIRS = FromR.cases("pairs-expected.csv");

    static Set<String> tables() {
        return OF_TABLES.names();
    }

    static Set<String> pairs() {
        return OF_PAIRS.names();
    }

    static PairTable table(String name) {
        FromR.Row row = TABLES.of(name).get(0);
        return new PairTable(
                (int) row.number("both"), (int) row.number("experimental"), (int) row.number("control"), (int)
                        row.number("neither"));
    }

    static double[] values(String name, String group) {
        return FromR.column(PAIRS.of(name), row -> row.number(group));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void agreesWithRWhereOutcomesAreFlags(String name) {
        McNemarTest test = McNemarTest.of(table(name)).found().orElseThrow();
        FromR.agrees(OF_TABLES.of(name), row -> switch (row.text("quantity")) {
            case "statistic" -> test.statistic();
            case "p" -> row.text("name").equals("exact") ? test.exactP() : test.p();
            case "oddsratio" -> test.oddsRatio();
            case "low" -> test.interval().low();
            case "high" -> test.interval().high();
            default -> throw new IllegalStateException(row.text("quantity"));
        });
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void agreesWithRWhereOutcomesAreNumbers(String name) {
        PairedTTest test = PairedTTest.of(values(name, "experimental"), values(name, "control"))
                .found()
                .orElseThrow();
        FromR.agrees(OF_PAIRS.of(name), row -> switch (row.text("quantity")) {
            case "difference" -> test.differences().mean();
            case "error" -> test.standardError();
            case "statistic" -> test.statistic();
            case "df" -> test.df();
            case "p" -> test.p();
            case "low" -> test.interval().low();
            case "high" -> test.interval().high();
            default -> throw new IllegalStateException(row.text("quantity"));
        });
    }

    @Test
    void countsPairsByTheirOutcomes() {
        PairTable table = PairTable.of(new double[] {1, 1, 1, 0, 0, 0, 0}, new double[] {1, 0, 0, 1, 0, 0, 0});
        assertThat(table).isEqualTo(new PairTable(1, 2, 1, 3));
        assertThat(table.pairs()).isEqualTo(7);
        assertThat(table.differing()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # experimental | control     | reason
                           |             | EMPTY_GROUP
            5              | 3           | TOO_FEW_ROWS
            5 6 9          | 3 4 7       | NO_VARIATION
            5 6            | 5 6         | NO_VARIATION
            0.3 0.2 0.9    | 0.2 0.1 0.8 | NO_VARIATION
            """)
    void comparesNoPairsWhoseDifferencesAreEqual(String experimental, String control, Reason.Code reason) {
        assertThat(PairedTTest.of(NoAnswerTest.numbers(experimental), NoAnswerTest.numbers(control))
                        .reason())
                .contains(Reason.of(reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # experimental | control | reason
                           |         | EMPTY_GROUP
            0 1 1          | 0 1 1   | NO_DIFFERENCES
            """)
    void testsNoPairsThatAreEqual(String experimental, String control, Reason.Code reason) {
        PairTable table = PairTable.of(NoAnswerTest.numbers(experimental), NoAnswerTest.numbers(control));
        assertThat(McNemarTest.of(table).reason()).contains(Reason.of(reason));
    }

    @Test
    void refusesWhatAreNoPairs() {
        assertThatIllegalArgumentException().isThrownBy(() -> PairTable.of(new double[2], new double[1]));
        assertThatIllegalArgumentException().isThrownBy(() -> PairTable.of(new double[] {2}, new double[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> new PairTable(0, -1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> PairedTTest.of(new double[2], new double[1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedTTest.of(new double[] {Double.NaN, 1}, new double[] {1, 2}));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new PairTable(Integer.MAX_VALUE, 1, 0, 0));
    }
}
