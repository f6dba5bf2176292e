package nl.terugblik.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import nl.terugblik.statistics.sensitivity.EValue;
import nl.terugblik.statistics.sensitivity.Gammas;
import nl.terugblik.statistics.sensitivity.RosenbaumBounds;
import nl.terugblik.statistics.sensitivity.SignedRanks;
import nl.terugblik.statistics.tests.PairTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves E-values and Rosenbaum's bounds against R and against numbers their authors published. */
class SensitivityAgainstRTest {

    private static final Gammas QUARTERS = new Gammas(4, 0.25);
    private static final FromR.Cases VALUES = FromR.cases("evalues-expected.csv");
    private static final FromR.Cases BOUNDS = FromR.cases("bounds-expected.csv");

    static Set<String> values() {
        return VALUES.names();
    }

    static Set<String> bounds() {
        return BOUNDS.names();
    }

    @ParameterizedTest
    @MethodSource("values")
    void hasTheEValuesOfR(String name) {
        FromR.agrees(VALUES.of(name), row -> {
            double[] of = NoAnswerTest.numbers(row.text("name"));
            Result<EValue> result = switch (name) {
                case "risk" -> EValue.ofRiskRatio(of[0], new Interval(of[1], of[2]));
                case "rareodds" -> EValue.ofOddsRatio(of[0], new Interval(of[1], of[2]), 0.1499);
                case "odds" -> EValue.ofOddsRatio(of[0], new Interval(of[1], of[2]), 0.15);
                default -> EValue.ofStandardizedDifference(of[0], of[1]);
            };
            EValue value = result.found().orElseThrow();
            return switch (row.text("quantity")) {
                case "riskratio" -> value.riskRatio();
                case "estimate" -> value.estimate();
                case "limit" -> value.limit();
                default -> throw new IllegalStateException(row.text("quantity"));
            };
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # ratio | low  | high  | estimate | limit
            3.9     | 1.8  | 8.7   | 7.26     | 3.0
            0.80    | 0.71 | 0.91  | 1.81     | 1.43
            """)
    void hasTheEValuesOfTheWorkedExamples(double ratio, double low, double high, double estimate, double limit) {
        EValue value =
                EValue.ofRiskRatio(ratio, new Interval(low, high)).found().orElseThrow();
        assertThat(value.estimate()).isCloseTo(estimate, within(0.005));
        assertThat(value.limit()).isCloseTo(limit, within(0.005));
    }

    @Test
    void hasNoEValueOfAnUnboundedEffect() {
        Reason reason = Reason.of(Reason.Code.BEYOND_NUMBERS);
        assertThat(EValue.ofRiskRatio(0, new Interval(0, 0.5)).reason()).contains(reason);
        assertThat(EValue.ofOddsRatio(Double.POSITIVE_INFINITY, new Interval(2, Double.POSITIVE_INFINITY), 0.4)
                        .reason())
                .contains(reason);
        assertThat(EValue.ofStandardizedDifference(-2000, 1).reason()).contains(reason);
        assertThat(EValue.ofRiskRatio(1e300, new Interval(2, Double.POSITIVE_INFINITY))
                        .found())
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void hasTheBoundsOfR(String name) {
        String of = name.split("/")[1];
        RosenbaumBounds bounds = (name.startsWith("flags")
                        ? RosenbaumBounds.flags(PairsAgainstRTest.table(of), QUARTERS)
                        : RosenbaumBounds.numbers(
                                PairsAgainstRTest.values(of, "experimental"),
                                PairsAgainstRTest.values(of, "control"),
                                QUARTERS))
                .found()
                .orElseThrow();
        assertThat(bounds.bounds()).hasSize(13);
        FromR.agrees(BOUNDS.of(name), row -> switch (row.text("quantity")) {
            case "lower" -> bound(bounds, row.number("name")).lower();
            case "upper" -> bound(bounds, row.number("name")).upper();
            case "withstood" -> bounds.withstood().gamma();
            default -> throw new IllegalStateException(row.text("quantity"));
        });
    }

    private static RosenbaumBounds.Bound bound(RosenbaumBounds bounds, double gamma) {
        return bounds.bounds().stream()
                .filter(bound -> bound.gamma() == gamma)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ranksDifferencesAsPublished() {
        // Lead in the blood of children: the signed rank statistic of these pairs is 499.
        SignedRanks ranks = SignedRanks.of(differences("lead"));
        assertThat(ranks.positive()).isEqualTo(499);
        assertThat(ranks.differing()).isEqualTo(32);
        assertThat(ranks.total()).isEqualTo(32 * 33 / 2);
    }

    private static double[] differences(String name) {
        double[] control = PairsAgainstRTest.values(name, "control");
        double[] differences = PairsAgainstRTest.values(name, "experimental");
        Arrays.setAll(differences, pair -> differences[pair] - control[pair]);
        return differences;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # more | less | side | kind
            110    | 12   | MORE | UP_TO
            12     | 110  | LESS | UP_TO
            7      | 7    | MORE | NOT_AT_ALL
            5      | 0    | MORE | UP_TO
            4      | 0    | MORE | NOT_AT_ALL
            800    | 20   | MORE | BEYOND
            """)
    void saysHowMuchBiasTheResultWithstands(
            int more, int less, RosenbaumBounds.Side side, RosenbaumBounds.Withstood.Kind kind) {
        RosenbaumBounds bounds = RosenbaumBounds.flags(new PairTable(3, more, less, 2), QUARTERS)
                .found()
                .orElseThrow();
        assertThat(bounds.side()).isEqualTo(side);
        assertThat(bounds.withstood().kind()).isEqualTo(kind);
        assertThat(bounds.pairs()).isEqualTo(more + less + 5);
    }

    @Test
    void mirrorsWhereGroupsAreSwapped() {
        double[] first = PairsAgainstRTest.values("less", "experimental");
        double[] second = PairsAgainstRTest.values("less", "control");
        RosenbaumBounds less =
                RosenbaumBounds.numbers(first, second, QUARTERS).found().orElseThrow();
        RosenbaumBounds more =
                RosenbaumBounds.numbers(second, first, QUARTERS).found().orElseThrow();
        assertThat(less.side()).isEqualTo(RosenbaumBounds.Side.LESS);
        assertThat(more.side()).isEqualTo(RosenbaumBounds.Side.MORE);
        assertThat(more.bounds()).isEqualTo(less.bounds());
    }

    @Test
    void boundsNoPairsThatAreEqual() {
        assertThat(RosenbaumBounds.numbers(new double[] {1, 2}, new double[] {1, 2}, QUARTERS)
                        .reason())
                .contains(Reason.of(Reason.Code.NO_DIFFERENCES));
        assertThat(RosenbaumBounds.flags(new PairTable(0, 0, 0, 0), QUARTERS).reason())
                .contains(Reason.of(Reason.Code.EMPTY_GROUP));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # most | step | how many | last
            3      | 0.1  | 21       | 3.0
            3      | 0.3  | 7        | 2.8
            2.05   | 0.1  | 11       | 2.0
            1      | 0.5  | 1        | 1.0
            """)
    void triesEveryStepThatFits(double most, double step, int count, double last) {
        double[] gammas = new Gammas(most, step).values().toArray();
        assertThat(gammas).hasSize(count);
        assertThat(gammas[0]).isEqualTo(1);
        assertThat(gammas[count - 1]).isCloseTo(last, within(1e-12));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Gammas(0.5, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Gammas(3, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Gammas(100, 0.01));
        assertThatIllegalArgumentException().isThrownBy(() -> EValue.ofRiskRatio(3, new Interval(1, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> EValue.ofRiskRatio(-1, new Interval(-2, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> EValue.ofOddsRatio(1, new Interval(1, 2), 15));
        assertThatIllegalArgumentException().isThrownBy(() -> EValue.ofStandardizedDifference(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> EValue.ofStandardizedDifference(1, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RosenbaumBounds.numbers(new double[1], new double[2], QUARTERS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RosenbaumBounds.numbers(new double[] {Double.NaN}, new double[1], QUARTERS));
    }
}
