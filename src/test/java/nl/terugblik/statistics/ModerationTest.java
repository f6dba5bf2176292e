package nl.terugblik.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.terugblik.statistics.models.Design;
import nl.terugblik.statistics.models.LinearEffect;
import nl.terugblik.statistics.models.LinearModel;
import nl.terugblik.statistics.models.LogisticEffect;
import nl.terugblik.statistics.models.LogisticModel;
import nl.terugblik.statistics.models.Term;
import nl.terugblik.statistics.moderation.Moderation;
import nl.terugblik.statistics.tests.TermTest;
import org.junit.jupiter.api.Test;

/** The effect of condition at each value of a moderator. */
class ModerationTest {

    private final Sampled rows = Sampled.of(new Random(17), 240);

    @Test
    void givesTheEffectWithinEachLevelOfACategory() {
        int[] reason = IntStream.range(0, 240).map(row -> row / 2 % 3).toArray();
        Moderation<LinearModel, LinearEffect> moderation = Moderation.linear(
                        rows.score(),
                        rows.conditionTerm(),
                        Term.category("reason", reason, List.of("child", "parent", "family")))
                .found()
                .orElseThrow();
        assertThat(moderation.simpleEffects())
                .extracting(LinearEffect::name)
                .containsExactly("reason=child", "reason=parent", "reason=family");
        for (int level = 0; level < 3; level++) {
            assertThat(moderation.simpleEffects().get(level).estimate())
                    .isCloseTo(mean(reason, level, 1) - mean(reason, level, 0), withPercentage(1e-8));
        }
        assertThat(moderation.model().test(moderation.product()).df()).isEqualTo(2);
    }

    @Test
    void givesNoSimpleEffectsForMonths() {
        Moderation<LinearModel, LinearEffect> moderation = Moderation.linear(
                        rows.score(),
                        rows.conditionTerm(),
                        Term.number("months", rows.months()),
                        Term.number("flag", rows.flag()))
                .found()
                .orElseThrow();
        assertThat(moderation.simpleEffects()).isEmpty();
        assertThat(moderation.model().tests())
                .extracting(TermTest::term)
                .containsExactly("months", "condition", "condition x months", "flag");
        assertThat(moderation.model().effects())
                .extracting(LinearEffect::name)
                .startsWith(Design.INTERCEPT)
                .hasSize(5);
    }

    private double mean(int[] reason, int level, int condition) {
        return Sums.mean(IntStream.range(0, reason.length)
                .filter(row -> reason[row] == level && rows.condition()[row] == condition)
                .mapToDouble(row -> rows.score()[row])
                .toArray());
    }

    @Test
    void keepsTheConditionsEffectWhereTheModeratorIsZero() {
        Moderation<LogisticModel, LogisticEffect> moderation = Moderation.logistic(
                        rows.event(), rows.conditionTerm(), Term.number("flag", rows.flag()))
                .found()
                .orElseThrow();
        assertThat(moderation.simpleEffects().get(0).oddsRatio())
                .isEqualTo(moderation.model().effect("condition").oddsRatio());
        assertThat(moderation.model().rows()).isEqualTo(240);
        assertThat(moderation.model().events())
                .isEqualTo((int) Arrays.stream(rows.event()).sum());
    }
}
