package nl.terugblik.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import nl.terugblik.statistics.models.Design;
import nl.terugblik.statistics.models.LinearModel;
import nl.terugblik.statistics.models.LogisticModel;
import nl.terugblik.statistics.models.Term;
import nl.terugblik.statistics.moderation.Moderation;
import nl.terugblik.statistics.samples.Sample;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of weights and clusters, and data that carry no clustered errors. */
class WeightingTest {

    private static final Percentage CLOSE = Percentage.withPercentage(1e-8);

    private final Sampled rows = Sampled.of(new Random(29), 200);
    private final Design design = Design.of(rows.conditionTerm(), Term.number("months", rows.months()));

    @Test
    void leavesTheOrdinaryFitToTheBitWhereNothingIsWeighted() {
        Weighting none = Weighting.none(200);
        assertThat(logistic(none).effects())
                .isEqualTo(LogisticModel.fit(rows.event(), design)
                        .found()
                        .orElseThrow()
                        .effects());
        assertThat(linear(none).effects())
                .isEqualTo(LinearModel.fit(rows.score(), design)
                        .found()
                        .orElseThrow()
                        .effects());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.3, 4, 1e9})
    void dependsOnNothingButTheProportionsOfWeights(double factor) {
        double[] weights =
                new Random(3).doubles(200).map(weight -> weight + 0.2).toArray();
        double[] scaled = Arrays.stream(weights).map(weight -> weight * factor).toArray();
        int[] sets = sets(5);
        LogisticModel one = logistic(Weighting.clustered(weights, sets));
        LogisticModel other = logistic(Weighting.clustered(scaled, sets));
        assertThat(other.effect("condition").chiSquare())
                .isCloseTo(one.effect("condition").chiSquare(), CLOSE);
        assertThat(other.nagelkerke()).isCloseTo(one.nagelkerke(), CLOSE);
        LinearModel first = linear(Weighting.clustered(weights, sets));
        LinearModel second = linear(Weighting.clustered(scaled, sets));
        assertThat(second.test("months").f()).isCloseTo(first.test("months").f(), CLOSE);
        assertThat(second.rSquared()).isCloseTo(first.rSquared(), CLOSE);
    }

    @Test
    void estimatesWhatRowsRepeatedByTheirWeightWould() {
        double[] weights =
                IntStream.range(0, 200).mapToDouble(row -> 1 + row % 3).toArray();
        int[] repeated = IntStream.range(0, 200)
                .flatMap(row -> IntStream.generate(() -> row).limit(1 + row % 3))
                .toArray();
        LogisticModel weighted = logistic(Weighting.weighted(weights));
        LogisticModel longer = LogisticModel.fit(
                        taken(rows.event(), repeated),
                        Design.of(
                                Term.number("condition", taken(rows.condition(), repeated)),
                                Term.number("months", taken(rows.months(), repeated))))
                .found()
                .orElseThrow();
        assertThat(weighted.effect("months").coefficient())
                .isCloseTo(longer.effect("months").coefficient(), CLOSE);
        assertThat(weighted.logLikelihood()).isCloseTo(longer.logLikelihood(), CLOSE);
        assertThat(weighted.nagelkerke()).isCloseTo(longer.nagelkerke(), CLOSE);
        assertThat(weighted.rows()).isEqualTo(200);
    }

    @Test
    void takesRowsOfTheirOwnForClusters() {
        double[] weights =
                new Random(4).doubles(200).map(weight -> weight + 0.2).toArray();
        assertThat(linear(Weighting.weighted(weights)).effects())
                .isEqualTo(linear(Weighting.clustered(weights, sets(1))).effects());
    }

    @Test
    void doesNotDependOnTheNumbersOfClusters() {
        double[] weights = new double[200];
        Arrays.fill(weights, 1);
        int[] others =
                Arrays.stream(sets(4)).map(set -> Integer.MAX_VALUE - 7 * set).toArray();
        assertThat(linear(Weighting.clustered(weights, others))
                        .effect("condition")
                        .standardError())
                .isCloseTo(
                        linear(Weighting.clustered(weights, sets(4)))
                                .effect("condition")
                                .standardError(),
                        CLOSE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # outcome       | a               | clusters        | reason           | columns
            1 2 4 3 7 6     | 0 1 0 1 0 1     | 1 1 1 1 1 1     | TOO_FEW_CLUSTERS |
            1 2 4 3 7 6     | 0 1 0 1 0 1     | 5 5 5 5 -1 5    |                  |
            1 2 4 3         | 0 1 2 4         | 1 2 3 4         |                  |
            1 2             | 0 1             | 1 2             | TOO_FEW_ROWS     |
            1 2 1 2 1 4 1 4 | 0 0 0 0 1 1 1 1 | 1 1 2 2 3 3 4 4 | NO_SPREAD        | a
            0 0 0 0 1 4 1 3 | 0 0 0 0 1 1 1 1 | 1 1 2 2 3 3 4 4 |                  |
            5 5 5 5 1 4 1 3 | 0 0 0 0 1 1 1 1 | 1 1 2 2 3 3 4 4 |                  |
            5 5 5 5 3 3 3 4 | 0 0 0 0 1 1 1 1 | 1 2 3 4 5 6 7 8 |                  |
            """)
    void needsClustersThatDiffer(String outcome, String a, String clusters, Reason.Code reason, String columns) {
        double[] numbers = NoAnswerTest.numbers(clusters);
        double[] weights = new double[numbers.length];
        Arrays.fill(weights, 1);
        Result<LinearModel> result = LinearModel.fit(
                NoAnswerTest.numbers(outcome),
                Design.of(Term.number("a", NoAnswerTest.numbers(a))),
                Weighting.clustered(
                        weights, Arrays.stream(numbers).mapToInt(id -> (int) id).toArray()));
        if (reason == null) {
            LinearModel model = result.found().orElseThrow();
            assertThat(model.effects())
                    .allSatisfy(effect -> assertThat(effect.test().p()).isBetween(0.0, 1.0));
        } else {
            assertThat(result.reason())
                    .contains(Reason.of(reason, columns == null ? new String[0] : columns.split(" ")));
        }
    }

    @Test
    void tellsNothingWhereClustersAreAlike() {
        double[] outcome = {1, 0, 0, 1, 1, 0, 1, 0, 0, 1, 1, 0};
        double[] a = {0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1};
        double[] weights = new double[12];
        Arrays.fill(weights, 1);
        assertThat(LogisticModel.fit(outcome, Design.of(Term.number("a", a)), Weighting.clustered(weights, new int[] {
                            0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1
                        }))
                        .reason())
                .contains(Reason.of(Reason.Code.NO_SPREAD, "a"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void findsSeparationWhateverTheWeights(long seed) {
        double[] outcome = {0, 0, 1, 1, 1, 0, 1, 0};
        double[] a = {0, 0, 0, 0, 1, 0, 1, 0};
        double[] weights =
                new Random(seed).doubles(8).map(weight -> weight + 0.01).toArray();
        assertThat(LogisticModel.fit(outcome, Design.of(Term.number("a", a)), Weighting.weighted(weights))
                        .reason())
                .contains(Reason.of(Reason.Code.QUASI_SEPARATION, "a"));
    }

    @Test
    void keepsARowOfItsOwnThatWeighsLittle() {
        double[] weights = new double[200];
        Arrays.fill(weights, 1);
        weights[7] = 1e-6;
        double[] alone = new double[200];
        alone[7] = 1;
        LinearModel model = LinearModel.fit(
                        rows.score(), Design.of(Term.number("alone", alone)), Weighting.weighted(weights))
                .found()
                .orElseThrow();
        double others = (Sample.summary(taken(rows.score(), others(7))).squares() / 199 / 199);
        assertThat(model.effect("alone").standardError()).isCloseTo(Math.sqrt(others * 200 / 198), CLOSE);
    }

    private static int[] others(int alone) {
        return IntStream.range(0, 200).filter(row -> row != alone).toArray();
    }

    @Test
    void namesTheValueOfAModeratorInWhichNobodyVaries() {
        double[] condition = {0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 1};
        double[] flag = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1};
        double[] outcome = {1, 4, 2, 2, 5, 3, 7, 1, 6, 6, 6, 6, 8, 8, 8, 8};
        double[] weights = new double[16];
        Arrays.fill(weights, 1);
        assertThat(Moderation.linear(
                                outcome,
                                Weighting.weighted(weights),
                                Term.number("condition", condition),
                                Term.number("flag", flag))
                        .reason())
                .contains(Reason.of(Reason.Code.NO_SPREAD, "flag=1"));
    }

    @Test
    void keepsItsDigitsWhereAColumnIsFarFromZero() {
        double[] weights =
                new Random(5).doubles(200).map(weight -> weight + 0.2).toArray();
        double[] far = Arrays.stream(rows.months()).map(month -> month + 1e6).toArray();
        Weighting weighting = Weighting.clustered(weights, sets(4));
        LinearModel there = LinearModel.fit(
                        rows.score(), Design.of(rows.conditionTerm(), Term.number("months", far)), weighting)
                .found()
                .orElseThrow();
        assertThat(there.effect("months").standardError())
                .isCloseTo(linear(weighting).effect("months").standardError(), within(1e-9));
    }

    @Test
    void refusesWeightsThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Weighting.weighted(new double[] {1, 0}));
        assertThatIllegalArgumentException().isThrownBy(() -> Weighting.weighted(new double[] {1, Double.NaN}));
        assertThatIllegalArgumentException().isThrownBy(() -> Weighting.weighted(new double[] {1e308, 1e308}));
        assertThatIllegalArgumentException().isThrownBy(() -> Weighting.clustered(new double[] {1, 1}, new int[1]));
        assertThatIllegalArgumentException().isThrownBy(() -> logistic(Weighting.none(199)));
        assertThatIllegalArgumentException().isThrownBy(() -> linear(Weighting.weighted(new double[] {1})));
    }

    private LogisticModel logistic(Weighting weighting) {
        return LogisticModel.fit(rows.event(), design, weighting).found().orElseThrow();
    }

    private LinearModel linear(Weighting weighting) {
        return LinearModel.fit(rows.score(), design, weighting).found().orElseThrow();
    }

    /** Sets of that many rows, shared out so that their rows do not lie together. */
    private static int[] sets(int size) {
        int[] sets = new int[200];
        Arrays.setAll(sets, row -> row % (200 / size));
        return sets;
    }

    private static double[] taken(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }
}
