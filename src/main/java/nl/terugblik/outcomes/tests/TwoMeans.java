package nl.terugblik.outcomes.tests;

import nl.terugblik.outcomes.plan.TestOptions;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.tests.LeveneTest;
import nl.terugblik.statistics.tests.TTest;

/** The test of two means that a study asks for. */
public final class TwoMeans {

    /** Groups that differ in spread with so small a chance are not taken to spread alike. */
    private static final double UNLIKE = 0.05;

    private TwoMeans() {}

    /** Compares the values of two groups; where Levene's test cannot be had, they are taken to spread alike. */
    public static Result<Tested> of(double[] experimental, double[] control, TestOptions.Means means) {
        boolean alike = switch (means) {
            case POOLED -> true;
            case WELCH -> false;
            case LEVENE ->
                LeveneTest.aboutMeans(experimental, control)
                        .found()
                        .map(test -> !(test.p() < UNLIKE))
                        .orElse(true);
        };
        return alike
                ? TTest.pooled(experimental, control).map(Tested::of)
                : TTest.welch(experimental, control).map(Tested::ofWelch);
    }
}
