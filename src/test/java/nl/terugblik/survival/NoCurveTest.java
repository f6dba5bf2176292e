package nl.terugblik.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Weighting;
import nl.terugblik.survival.curve.Chance;
import nl.terugblik.survival.curve.IntervalScale;
import nl.terugblik.survival.curve.KaplanMeier;
import nl.terugblik.survival.curve.RestrictedMean;
import nl.terugblik.survival.groups.LogRankGroup;
import nl.terugblik.survival.groups.LogRankTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Follow-up that carries no curve or no test: each is said with its reason, and never a number that is none. */
class NoCurveTest {

    @Test
    void stays1WhereNoEventWasSeen() {
        KaplanMeier curve = curve("4 5 9", "0 0 0");
        assertThat(curve.steps()).isEmpty();
        assertThat(curve.median().time()).isEmpty();
        assertThat(curve.at(9).found()).contains(Chance.of(1, 0, IntervalScale.LOG_LOG));
        assertThat(curve.at(9.5).reason()).contains(reason(Reason.Code.BEYOND_FOLLOW_UP));
        RestrictedMean mean = curve.restrictedMean(6).found().orElseThrow();
        assertThat(mean.mean()).isEqualTo(6);
        assertThat(mean.interval()).isEqualTo(new Interval(6, 6));
        assertThat(curve.restrictedMean(10).reason()).contains(reason(Reason.Code.BEYOND_FOLLOW_UP));
    }

    @Test
    void comesDownTo0WhereNobodyIsLeft() {
        KaplanMeier curve = curve("1 2 2", "1 1 1");
        assertThat(curve.steps().get(1).survival()).isEqualTo(Chance.NONE);
        assertThat(curve.at(100).found()).contains(Chance.NONE);
        assertThat(curve.restrictedMean(10).found().orElseThrow().mean()).isEqualTo(5.0 / 3);
        assertThat(curve.median().time()).hasValue(2);
        assertThat(curve.atRisk(2)).isEqualTo(2);
        assertThat(curve.atRisk(2.5)).isZero();
    }

    @Test
    void comesDownTo0WithWeightsThatAreNoBinaryFractions() {
        FollowUp rows = FollowUp.entering(
                new double[] {0, 3, 0, 6, 6}, new double[] {2, 5, 9, 7, 9}, new int[] {1, 0, 1, 1, 1});
        KaplanMeier curve = KaplanMeier.of(
                        rows, Weighting.weighted(new double[] {0.1, 0.7, 0.3, 0.6, 0.9}), IntervalScale.LOG)
                .found()
                .orElseThrow();
        assertThat(curve.steps().get(2).survival()).isEqualTo(Chance.NONE);
    }

    @Test
    void drawsNoCurveOfNobody() {
        assertThat(KaplanMeier.of(follow("", "")).reason()).contains(reason(Reason.Code.EMPTY_GROUP));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # times     | ends    | groups  | strata  | reason
                        |         |         |         | EMPTY_GROUP
            1 2 3       | 1 1 0   | 7 7 7   | 0 0 0   | EMPTY_GROUP
            1 2 3       | 0 0 0   | 1 1 2   | 0 0 0   | NO_EVENTS
            1 2 3       | 1 0 0   | 1 1 2   | 0 0 1   | NEVER_TOGETHER
            1 1 2 3     | 1 0 1 0 | 1 1 2 2 | 0 0 1 1 | NEVER_TOGETHER
            1 1 2 2     | 1 1 0 0 | 1 1 2 2 | 0 0 1 1 | NEVER_TOGETHER
            1 1         | 1 1     | 1 2     | 0 0     | NEVER_TOGETHER
            1 1 4 4 2 3 3 5 | 1 0 1 0 1 0 1 0 | 1 2 1 2 3 4 4 3 | 0 0 0 0 1 1 1 1 | NEVER_TOGETHER
            """)
    void comparesNoGroupsThatNeverMeet(String times, String ends, String groups, String strata, Reason.Code reason) {
        assertThat(LogRankTest.of(follow(times, ends), numbers(groups), numbers(strata))
                        .reason())
                .contains(reason(reason));
    }

    @Test
    void leavesOutAGroupThatIsGoneBeforeTheFirstEvent() {
        LogRankTest test = LogRankTest.of(follow("1 3 4 5 6", "0 1 1 0 1"), numbers("3 1 2 1 2"))
                .found()
                .orElseThrow();
        assertThat(test.df()).isEqualTo(1);
        assertThat(test.groups().get(2)).isEqualTo(new LogRankGroup(3, 1, 0, 0));
    }

    @Test
    void refusesWhatIsNoFollowUp() {
        assertThatIllegalArgumentException().isThrownBy(() -> follow("1 2", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> follow("-1", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> follow("NaN", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> follow("Infinity", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> follow("1", "-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> follow("1", "1").only(FollowUp.CENSORED));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FollowUp.entering(new double[] {2}, new double[] {2}, new int[] {1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FollowUp.entering(new double[] {-1}, new double[] {2}, new int[] {1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FollowUp.entering(new double[2], new double[] {2}, new int[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> curve("1", "1").restrictedMean(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KaplanMeier.of(follow("1", "1"), Weighting.none(2), IntervalScale.LOG));
        assertThatIllegalArgumentException().isThrownBy(() -> LogRankTest.of(follow("1", "1"), new int[2]));
    }

    private static KaplanMeier curve(String times, String ends) {
        Result<KaplanMeier> curve = KaplanMeier.of(follow(times, ends));
        return curve.found().orElseThrow();
    }

    static FollowUp follow(String times, String ends) {
        return FollowUp.of(
                Arrays.stream(words(times)).mapToDouble(Double::parseDouble).toArray(), numbers(ends));
    }

    static int[] numbers(String text) {
        return Arrays.stream(words(text)).mapToInt(Integer::parseInt).toArray();
    }

    private static String[] words(String text) {
        return text == null || text.isBlank() ? new String[0] : text.strip().split(" ");
    }

    private static Reason reason(Reason.Code code) {
        return new Reason(code, List.of());
    }
}
