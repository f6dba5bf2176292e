package nl.terugblik.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import nl.terugblik.statistics.effects.CohenD;
import nl.terugblik.statistics.effects.RiskDifference;
import nl.terugblik.statistics.models.LinearEffect;
import nl.terugblik.statistics.moderation.DifferenceInDifferences;
import nl.terugblik.statistics.tests.BowkerTest;
import nl.terugblik.statistics.tests.McNemarTest;
import nl.terugblik.statistics.tests.PairTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves adjusted p-values, transitions and sizes of effects against R, and shares against published examples. */
class EffectsAgainstRTest {

    private static final FromR.Cases HOLM = FromR.cases("holm-expected.csv");
    private static final FromR.Cases TRANSITIONS = FromR.cases("transitions-expected.csv");
    private static final FromR.Cases SHARES = FromR.cases("shares-expected.csv");
    private static final FromR.Cases COHEN = FromR.cases("cohen-expected.csv");
    private static final FromR.Cases CHANGES = FromR.cases("changes-expected.csv");

    static Set<String> holm() {
        return HOLM.names();
    }

    static Set<String> transitions() {
        return TRANSITIONS.names();
    }

    static Set<String> shares() {
        return SHARES.names();
    }

    static Set<String> cohen() {
        return COHEN.names();
    }

    static Set<String> changes() {
        return CHANGES.names();
    }

    @ParameterizedTest
    @MethodSource("holm")
    void adjustsAsR(String name) {
        double[] adjusted = Holm.adjusted(FromR.column(FromR.cases("holm.csv").of(name), row -> row.number("p")));
        FromR.agrees(HOLM.of(name), row -> adjusted[(int) row.number("name") - 1]);
    }

    @ParameterizedTest
    @MethodSource("transitions")
    void testsSymmetryAsR(String name) {
        List<FromR.Row> cells = FromR.cases("transitions.csv").of(name);
        int size = (int) Math.sqrt(cells.size());
        long[][] counts = new long[size][size];
        for (FromR.Row cell : cells) {
            counts[(int) cell.number("row") - 1][(int) cell.number("column") - 1] = (long) cell.number("count");
        }
        BowkerTest test = BowkerTest.of(counts).found().orElseThrow();
        FromR.agrees(TRANSITIONS.of(name), row -> switch (row.text("quantity")) {
            case "statistic" -> test.statistic();
            case "df" -> test.df();
            case "p" -> test.p();
            case "n" -> test.n();
            case "differing" -> test.differing();
            default -> throw new IllegalStateException(row.text("quantity"));
        });
    }

    @Test
    void isMcNemarsTestForTwoCategories() {
        BowkerTest test = BowkerTest.of(new long[][] {{7, 9}, {4, 11}}).found().orElseThrow();
        McNemarTest pairs = McNemarTest.of(new PairTable(7, 9, 4, 11)).found().orElseThrow();
        assertThat(test.statistic()).isEqualTo(pairs.statistic());
        assertThat(test.p()).isEqualTo(pairs.p());
    }

    @ParameterizedTest
    @MethodSource("shares")
    void boundsDifferencesOfSharesAsNewcombe(String name) {
        FromR.Row counts = FromR.cases("shares.csv").of(name).get(0);
        RiskDifference difference = RiskDifference.of(
                        (long) counts.number("events"),
                        (long) counts.number("rows"),
                        (long) counts.number("controlevents"),
                        (long) counts.number("controlrows"))
                .found()
                .orElseThrow();
        FromR.agrees(SHARES.of(name), row -> switch (row.text("quantity")) {
            case "difference" -> difference.difference();
            case "low" -> difference.interval().low();
            case "high" -> difference.interval().high();
            default -> throw new IllegalStateException(row.text("quantity"));
        });
    }

    @ParameterizedTest
    @MethodSource("cohen")
    void measuresDifferencesOfMeansAsR(String name) {
        List<FromR.Row> rows = FromR.cases("groups.csv").of(name);
        CohenD effect = CohenD.between(values(rows, "experimental"), values(rows, "control"))
                .found()
                .orElseThrow();
        FromR.agrees(COHEN.of(name), row -> switch (row.text("quantity")) {
            case "d" -> effect.d();
            case "error" -> effect.standardError();
            case "low" -> effect.interval().low();
            case "high" -> effect.interval().high();
            default -> throw new IllegalStateException(row.text("quantity"));
        });
    }

    private static double[] values(List<FromR.Row> rows, String group) {
        return rows.stream()
                .filter(row -> row.text("group").equals(group))
                .mapToDouble(row -> row.number("value"))
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void comparesChangesAsR(String name) {
        List<FromR.Row> rows = FromR.cases("changes.csv").of(name);
        int[] sets = rows.stream().mapToInt(row -> (int) row.number("set")).toArray();
        double[] weights = FromR.column(rows, row -> row.number("weight"));
        Weighting weighting = name.equals("alone") ? Weighting.none(rows.size()) : Weighting.clustered(weights, sets);
        DifferenceInDifferences changes = DifferenceInDifferences.of(
                        FromR.column(rows, row -> row.number("before")),
                        FromR.column(rows, row -> row.number("after")),
                        FromR.column(rows, row -> row.number("group")),
                        weighting)
                .found()
                .orElseThrow();
        FromR.agrees(CHANGES.of(name), row -> {
            LinearEffect effect = switch (row.text("name")) {
                case "difference" -> changes.difference();
                case "experimental" -> changes.experimental();
                default -> changes.control();
            };
            return switch (row.text("quantity")) {
                case "estimate" -> effect.estimate();
                case "error" -> effect.standardError();
                case "low" -> effect.interval().low();
                default -> effect.test().p();
            };
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # before | after   | group   | reason
                     |         |         | EMPTY_GROUP
            1 2 3 5  | 2 4 3 5 | 1 1 1 1 | CONSTANT_COLUMN
            1 2 3 3  | 1 2 3 3 | 0 1 0 1 | NO_SPREAD
            """)
    void comparesNoChangesWithoutSpread(String before, String after, String group, Reason.Code reason) {
        double[] groups = NoAnswerTest.numbers(group);
        assertThat(DifferenceInDifferences.of(
                                NoAnswerTest.numbers(before),
                                NoAnswerTest.numbers(after),
                                groups,
                                Weighting.none(groups.length))
                        .reason()
                        .map(Reason::code))
                .contains(reason);
    }

    @Test
    void saysWhatCarriesNoAnswer() {
        assertThat(BowkerTest.of(new long[][] {{0, 0}, {0, 0}}).reason()).contains(Reason.of(Reason.Code.EMPTY_GROUP));
        assertThat(BowkerTest.of(new long[][] {{3, 0}, {0, 2}}).reason())
                .contains(Reason.of(Reason.Code.NO_DIFFERENCES));
        assertThat(RiskDifference.of(0, 0, 1, 2).reason()).contains(Reason.of(Reason.Code.EMPTY_GROUP));
        assertThat(CohenD.between(new double[] {1, 1}, new double[] {2, 2}).reason())
                .contains(Reason.of(Reason.Code.NO_VARIATION));
        assertThat(Holm.adjusted()).isEmpty();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> Holm.adjusted(0.2, 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> Holm.adjusted(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> BowkerTest.of(new long[][] {{1, 2}, {3}}));
        assertThatIllegalArgumentException().isThrownBy(() -> BowkerTest.of(new long[][] {{1, -2}, {3, 4}}));
        assertThatIllegalArgumentException().isThrownBy(() -> RiskDifference.of(3, 2, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> RiskDifference.of(-1, 2, 0, 1));
        double[] two = {0, 2};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DifferenceInDifferences.of(two, two, two, Weighting.none(2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DifferenceInDifferences.of(two, two, new double[1], Weighting.none(2)));
    }
}
