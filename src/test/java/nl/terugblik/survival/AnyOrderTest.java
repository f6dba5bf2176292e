package nl.terugblik.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import nl.terugblik.survival.cox.CoxModel;
import nl.terugblik.survival.cox.Ties;
import nl.terugblik.survival.curve.IntervalScale;
import nl.terugblik.survival.curve.KaplanMeier;
import nl.terugblik.survival.groups.LogRankTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows in any order give the same numbers to the bit. */
class AnyOrderTest {

    static Set<String> sets() {
        return Followers.names();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void drawsTheSameCurve(String set) {
        Followers rows = Followers.of(set);
        assertThat(drawn(rows.shuffled(new Random(5)))).isEqualTo(drawn(rows));
    }

    private static String drawn(Followers rows) {
        KaplanMeier curve = KaplanMeier.of(rows.followUp(), rows.weighting(), IntervalScale.LOG)
                .found()
                .orElseThrow();
        return curve.steps() + " " + curve.median() + " " + curve.restrictedMean(2) + " "
                + LogRankTest.of(rows.followUp(), rows.numbers("reason"), rows.numbers("stratum"));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void fitsTheSameModel(String set) {
        Followers rows = Followers.of(set);
        assertThat(fitted(rows.shuffled(new Random(6)))).isEqualTo(fitted(rows));
    }

    private static String fitted(Followers rows) {
        return CoxModel.fit(CoxAgainstRTest.design(rows, "reason", Ties.EFRON, true))
                .map(model -> model.effects() + " " + model.tests() + " " + model.wald() + " " + model.score() + " "
                        + model.proportionality() + " " + model.logLikelihood())
                .toString();
    }
}
