package nl.terugblik.disclosure.rounding;

import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * What tables make of the means and spreads of two groups: whoever has these has them narrowed down.
 *
 * @param n how many families
 * @param mean their mean
 * @param sd their spread
 */
record Derived(int n, double mean, double sd) {

    /** The distribution of a statistic by its degrees of freedom, and how far 95 % of it reach. */
    record Tails(TDistribution distribution, double reach) {

        private static final double UPPER = 0.975;

        static Tails of(double df) {
            TDistribution distribution = new TDistribution(Math.max(1, df));
            return new Tails(distribution, distribution.inverseCumulativeProbability(UPPER));
        }
    }

    private static final double NORMAL = 1.959963984540054;

    static Derived of(Distribution distribution) {
        return new Derived(distribution.size(), distribution.mean(), distribution.sd());
    }

    /** Of one group: the mean's interval, by t and by the normal distribution. */
    List<Double> alone(Tails tails) {
        double error = sd / Math.sqrt(n);
        return List.of(
                mean - tails.reach * error, mean + tails.reach * error, mean - NORMAL * error, mean + NORMAL * error);
    }

    /** Beside another group: difference, error, interval, standardized differences, statistic, p and ratio of variances. */
    List<Double> beside(Derived other, Tails tails) {
        double df = n + other.n - 2.0;
        double difference = mean - other.mean;
        double pooled = Math.sqrt(((n - 1) * sd * sd + (other.n - 1) * other.sd * other.sd) / df);
        double error = pooled * Math.sqrt(1.0 / n + 1.0 / other.n);
        double statistic = difference / error;
        return List.of(
                difference,
                error,
                difference - tails.reach * error,
                difference + tails.reach * error,
                difference / pooled,
                difference / Math.sqrt((sd * sd + other.sd * other.sd) / 2),
                statistic,
                statistic * statistic,
                Double.isFinite(statistic) ? 2 * tails.distribution.cumulativeProbability(-Math.abs(statistic)) : 0,
                sd * sd / (other.sd * other.sd));
    }

    /** Beside another group that may have another spread: error, statistic, degrees of freedom and p of Welch's t. */
    List<Double> besideUnequal(Derived other) {
        double own = sd * sd / n;
        double others = other.sd * other.sd / other.n;
        double error = Math.sqrt(own + others);
        double statistic = (mean - other.mean) / error;
        double df = (own + others) * (own + others) / (own * own / (n - 1) + others * others / (other.n - 1));
        boolean isKnown = Double.isFinite(statistic) && Double.isFinite(df);
        return List.of(
                error,
                statistic,
                df,
                isKnown ? 2 * Tails.of(df).distribution().cumulativeProbability(-Math.abs(statistic)) : 0);
    }
}
