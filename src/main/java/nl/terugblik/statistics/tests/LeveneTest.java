package nl.terugblik.statistics.tests;

import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Sums;
import nl.terugblik.statistics.Tails;

/**
 * Levene's test that two groups spread alike, about their means (Levene, 1960): analysis of variance of how far each value
 * lies from the mean of its group.
 *
 * @param f the statistic
 * @param residualDf its second degrees of freedom; the first is 1
 * @param p upper tail
 */
public record LeveneTest(double f, int residualDf, double p) {

    /** Compares two groups; how far their values lie from the mean must differ within groups. */
    public static Result<LeveneTest> aboutMeans(double[] one, double[] other) {
        // Of two groups, F is the square of pooled t.
        return TTest.pooled(distances(one), distances(other)).map(LeveneTest::of);
    }

    private static LeveneTest of(TTest distances) {
        double f = distances.statistic() * distances.statistic();
        int residualDf = (int) distances.df();
        return new LeveneTest(f, residualDf, Tails.f(f, 1, residualDf));
    }

    private static double[] distances(double[] values) {
        double[] distances = new double[values.length];
        if (values.length > 0) {
            // Equal values have no spread, whatever the rounding of their mean.
            double mean = Sums.constant(values) ? values[0] : Sums.mean(Sums.finite(values));
            for (int i = 0; i < values.length; i++) {
                distances[i] = Math.abs(values[i] - mean);
            }
        }
        return distances;
    }
}
