package nl.terugblik.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import nl.terugblik.statistics.models.Design;
import nl.terugblik.statistics.models.LinearEffect;
import nl.terugblik.statistics.models.LinearModel;
import nl.terugblik.statistics.models.LogisticEffect;
import nl.terugblik.statistics.models.LogisticModel;
import nl.terugblik.statistics.models.Term;
import nl.terugblik.statistics.moderation.Moderation;
import nl.terugblik.statistics.tests.ChiSquareTest;
import nl.terugblik.statistics.tests.TTest;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws that hold for any data, tried on samples from seeds. */
class PropertiesTest {

    private static final Percentage CLOSE = Percentage.withPercentage(1e-8);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void doesNotDependOnTheOrderOfRows(long seed) {
        Random random = new Random(seed);
        Sampled rows = Sampled.of(random, 200);
        Sampled shuffled = rows.shuffled(random);
        LogisticModel logistic = rows.logistic();
        LinearModel linear = rows.linear();
        for (String column : new String[] {"condition", "months", "condition x months"}) {
            assertThat(shuffled.logistic().effect(column).chiSquare())
                    .isCloseTo(logistic.effect(column).chiSquare(), CLOSE);
            assertThat(shuffled.logistic().effect(column).coefficient())
                    .isCloseTo(logistic.effect(column).coefficient(), CLOSE);
            assertThat(shuffled.linear().test(column).f())
                    .isCloseTo(linear.test(column).f(), CLOSE);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void changesItsSignWhenGroupsAreSwapped(long seed) {
        double[] first = new Random(seed).doubles(20).toArray();
        double[] second = new Random(seed + 100).doubles(35).toArray();
        TTest one = TTest.pooled(first, second).found().orElseThrow();
        TTest other = TTest.pooled(second, first).found().orElseThrow();
        assertThat(other.statistic()).isCloseTo(-one.statistic(), CLOSE);
        assertThat(other.p()).isCloseTo(one.p(), CLOSE);
        assertThat(other.interval().low()).isCloseTo(-one.interval().high(), CLOSE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void hasFEqualToTheSquareOfTForTwoGroups(long seed) {
        Sampled rows = Sampled.of(new Random(seed), 60);
        TTest t = TTest.pooled(rows.scores(1), rows.scores(0)).found().orElseThrow();
        LinearEffect effect = LinearModel.fit(rows.score(), Design.of(rows.conditionTerm()))
                .found()
                .orElseThrow()
                .effect("condition");
        assertThat(effect.test().f()).isCloseTo(t.statistic() * t.statistic(), CLOSE);
        assertThat(effect.test().p()).isCloseTo(t.p(), CLOSE);
        assertThat(effect.estimate()).isCloseTo(t.difference(), CLOSE);
        assertThat(effect.interval().high()).isCloseTo(t.interval().high(), CLOSE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void followsFromTheFourCountsForOneFlag(long seed) {
        Random random = new Random(seed);
        long a = 1 + random.nextInt(50);
        long b = 1 + random.nextInt(50);
        long c = 1 + random.nextInt(50);
        long d = 1 + random.nextInt(50);
        double[] outcome = new double[(int) (a + b + c + d)];
        double[] condition = new double[outcome.length];
        Arrays.fill(outcome, 0, (int) (a + c), 1);
        Arrays.fill(condition, 0, (int) a, 1);
        Arrays.fill(condition, (int) (a + c), (int) (a + c + b), 1);
        LogisticEffect effect = LogisticModel.fit(outcome, Design.of(Term.number("condition", condition)))
                .found()
                .orElseThrow()
                .effect("condition");
        assertThat(effect.coefficient()).isCloseTo(Math.log((double) (a * d) / (b * c)), within(1e-10));
        assertThat(effect.standardError()).isCloseTo(Math.sqrt(1.0 / a + 1.0 / b + 1.0 / c + 1.0 / d), CLOSE);

        double pooled = (double) (a + c) / outcome.length;
        double z = ((double) a / (a + b) - (double) c / (c + d))
                / Math.sqrt(pooled * (1 - pooled) * (1.0 / (a + b) + 1.0 / (c + d)));
        assertThat(ChiSquareTest.pearson(new long[][] {{a, b}, {c, d}})
                        .found()
                        .orElseThrow()
                        .statistic())
                .isCloseTo(z * z, within(1e-10));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void agreesWithTheSubgroupsWhereEverythingIsModerated(long seed) {
        Sampled rows = Sampled.of(new Random(seed), 300);
        Moderation<LogisticModel, LogisticEffect> moderation = Moderation.logistic(
                        rows.event(), rows.conditionTerm(), Term.number("flag", rows.flag()))
                .found()
                .orElseThrow();
        assertThat(moderation.simpleEffects()).hasSize(2);
        for (int value = 0; value <= 1; value++) {
            Sampled part = rows.where(value);
            LogisticEffect alone = LogisticModel.fit(part.event(), Design.of(part.conditionTerm()))
                    .found()
                    .orElseThrow()
                    .effect("condition");
            LogisticEffect within = moderation.simpleEffects().get(value);
            assertThat(within.name()).isEqualTo("flag=" + value);
            assertThat(within.oddsRatio()).isCloseTo(alone.oddsRatio(), CLOSE);
            assertThat(within.interval().low()).isCloseTo(alone.interval().low(), CLOSE);
        }
        assertThat(moderation.model().effect(moderation.product()).oddsRatio())
                .isCloseTo(
                        moderation.simpleEffects().get(1).oddsRatio()
                                / moderation.simpleEffects().get(0).oddsRatio(),
                        CLOSE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void doesNotDependOnTheUnitOfAColumn(long seed) {
        Sampled rows = Sampled.of(new Random(seed), 150);
        double[] days =
                Arrays.stream(rows.months()).map(month -> month * 30.4375).toArray();
        LinearModel months = rows.linear();
        LinearModel inDays = LinearModel.fit(
                        rows.score(),
                        Design.of(
                                Term.number("months", days),
                                rows.conditionTerm(),
                                rows.conditionTerm().times(Term.number("months", days))))
                .found()
                .orElseThrow();
        assertThat(inDays.test("months").f()).isCloseTo(months.test("months").f(), CLOSE);
        assertThat(inDays.effect("months").estimate())
                .isCloseTo(months.effect("months").estimate() / 30.4375, CLOSE);
        Map<String, Double> at = Map.of("condition", 1.0, "months", 3.0, "condition x months", 3.0);
        assertThat(months.adjustedMean("three months", at).estimate())
                .isCloseTo(
                        months.effect("(intercept)").estimate()
                                + months.effect("condition").estimate()
                                + 3 * months.effect("months").estimate()
                                + 3 * months.effect("condition x months").estimate(),
                        CLOSE);
    }
}
