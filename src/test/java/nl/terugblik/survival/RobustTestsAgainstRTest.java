package nl.terugblik.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.Set;
import nl.terugblik.statistics.FromR;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Weighting;
import nl.terugblik.statistics.models.Design;
import nl.terugblik.statistics.models.Term;
import nl.terugblik.survival.cox.CoxDesign;
import nl.terugblik.survival.cox.CoxModel;
import nl.terugblik.survival.groups.RobustTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Proves the tests that know clusters against R's {@code coxph(cluster =)}: the log-rank test by its robust score test, Gray's
 * by the same on {@code finegray}, and proportional hazards by the score of an effect that grows.
 */
class RobustTestsAgainstRTest {

    private static final FromR.Cases EXPECTED = FromR.cases("/nl/terugblik/survival/families-expected.csv");

    static Set<String> sets() {
        return EXPECTED.names();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void agreeWithR(String name) {
        Followers rows = Followers.of(name);
        int[] groups = rows.numbers("treated");
        Weighting weighting = weighting(rows);
        FromR.agrees(EXPECTED.of(name), row -> switch (row.text("quantity")) {
            case "logrank" ->
                RobustTest.logRank(rows.followUp(), groups, weighting)
                        .found()
                        .orElseThrow()
                        .statistic();
            case "gray" ->
                RobustTest.gray(rows.followUp(), (int) row.number("name"), groups, weighting)
                        .found()
                        .orElseThrow()
                        .statistic();
            case "proportional" ->
                CoxModel.fit(CoxDesign.of(rows.followUp(), Design.of(Term.number("treated", rows.column("treated"))))
                                .weighted(weighting))
                        .flatMap(CoxModel::robustProportionality)
                        .found()
                        .orElseThrow()
                        .all()
                        .chiSquare();
            default -> throw new IllegalStateException(row.text("quantity"));
        });
    }

    @ParameterizedTest
    @MethodSource("sets")
    void areTheSameToTheBitInAnyOrder(String name) {
        Followers rows = Followers.of(name);
        Followers other = rows.shuffled(new Random(7));

        assertThat(gray(other)).isEqualTo(gray(rows));
        assertThat(RobustTest.logRank(other.followUp(), other.numbers("treated"), weighting(other)))
                .isEqualTo(RobustTest.logRank(rows.followUp(), rows.numbers("treated"), weighting(rows)));
    }

    private static Result<RobustTest> gray(Followers rows) {
        return RobustTest.gray(rows.followUp(), 1, rows.numbers("treated"), weighting(rows));
    }

    private static Weighting weighting(Followers rows) {
        return Weighting.clustered(rows.column("weight"), rows.numbers("set"));
    }

    /** Twins say nothing that one of them does not: with both in one cluster the test is that of one of each. */
    @Test
    void aFamilyOfTwinsCountsOnce() {
        double[] time = {3, 5, 8, 13, 21, 34, 40, 41};
        int[] end = {1, 2, 1, 0, 1, 2, 1, 0};
        int[] group = {0, 1, 1, 0, 1, 0, 0, 1};
        double[] twice = new double[16];
        int[] ends = new int[16];
        int[] groups = new int[16];
        int[] family = new int[16];
        for (int row = 0; row < 16; row++) {
            twice[row] = time[row / 2];
            ends[row] = end[row / 2];
            groups[row] = group[row / 2];
            family[row] = row / 2;
        }
        double[] once = {1, 1, 1, 1, 1, 1, 1, 1};
        double[] all = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};

        for (int cause = 1; cause <= 2; cause++) {
            assertThat(RobustTest.gray(FollowUp.of(twice, ends), cause, groups, Weighting.clustered(all, family))
                            .found()
                            .orElseThrow()
                            .statistic())
                    .isCloseTo(
                            RobustTest.gray(FollowUp.of(time, end), cause, group, Weighting.weighted(once))
                                    .found()
                                    .orElseThrow()
                                    .statistic(),
                            within(1e-12));
        }
    }

    @Test
    void whatCannotBeComparedSaysWhy() {
        FollowUp none = FollowUp.of(new double[] {1, 2, 3}, new int[] {0, 0, 0});
        FollowUp apart = FollowUp.of(new double[] {1, 2, 3, 4}, new int[] {0, 0, 1, 1});
        Weighting three = Weighting.none(3);

        assertThat(RobustTest.logRank(none, new int[] {1, 1, 1}, three)).isEqualTo(none(Reason.Code.EMPTY_GROUP));
        assertThat(RobustTest.logRank(none, new int[] {0, 1, 1}, three)).isEqualTo(none(Reason.Code.NO_EVENTS));
        assertThat(RobustTest.logRank(apart, new int[] {0, 0, 1, 1}, Weighting.none(4)))
                .isEqualTo(none(Reason.Code.NEVER_TOGETHER));
    }

    private static Result<RobustTest> none(Reason.Code code) {
        return Result.none(code);
    }
}
