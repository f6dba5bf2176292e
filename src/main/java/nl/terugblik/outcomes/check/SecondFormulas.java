package nl.terugblik.outcomes.check;

import java.util.List;
import nl.terugblik.outcomes.tests.GroupSummary;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/**
 * The formulas of the self-check: textbook ones on printed figures, and tails by another library than the tables use.
 */
final class SecondFormulas {

    private static final double Z = 1.959963984540054;

    private SecondFormulas() {}

    /** Pearson's chi-square as N (Σ O² / (R C) − 1), over categories that occur. */
    static double chiSquare(List<double[]> counts) {
        double experimental = counts.stream().mapToDouble(row -> row[0]).sum();
        double control = counts.stream().mapToDouble(row -> row[1]).sum();
        double sum = 0;
        for (double[] row : counts) {
            double both = row[0] + row[1];
            if (both > 0) {
                sum += row[0] * row[0] / (both * experimental) + row[1] * row[1] / (both * control);
            }
        }
        return (experimental + control) * (sum - 1);
    }

    static double chiSquareTail(double statistic, int df) {
        return Gamma.regularizedGammaQ(df / 2.0, Math.max(0, statistic) / 2);
    }

    /** Student's t from means and deviations. */
    static double t(GroupSummary experimental, GroupSummary control) {
        int df = experimental.n() + control.n() - 2;
        double variance = ((experimental.n() - 1) * square(deviation(experimental))
                        + (control.n() - 1) * square(deviation(control)))
                / df;
        return (figure(experimental) - figure(control))
                / Math.sqrt(variance * (1.0 / experimental.n() + 1.0 / control.n()));
    }

    /** Welch's t from means and deviations. */
    static double welch(GroupSummary experimental, GroupSummary control) {
        return (figure(experimental) - figure(control)) / Math.sqrt(share(experimental) + share(control));
    }

    /** Its degrees of freedom, after Satterthwaite. */
    static double welchDf(GroupSummary experimental, GroupSummary control) {
        return square(share(experimental) + share(control))
                / (square(share(experimental)) / (experimental.n() - 1) + square(share(control)) / (control.n() - 1));
    }

    /** What a group adds to the variance of a difference between means. */
    private static double share(GroupSummary group) {
        return square(deviation(group)) / group.n();
    }

    static double tTail(double t, double df) {
        return Beta.regularizedBeta(df / (df + t * t), df / 2.0, 0.5);
    }

    /** The odds ratio of four counts, its Wald statistic and interval. */
    record Odds(double ratio, double statistic, double p, double low, double high) {

        static Odds of(GroupSummary experimental, GroupSummary control) {
            double a = figure(experimental);
            double b = experimental.n() - a;
            double c = figure(control);
            double d = control.n() - c;
            double log = Math.log(a * d / (b * c));
            double error = Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
            double z = log / error;
            return new Odds(
                    a * d / (b * c),
                    z * z,
                    Erf.erfc(Math.abs(z) / Math.sqrt(2)),
                    Math.exp(log - Z * error),
                    Math.exp(log + Z * error));
        }
    }

    static double figure(GroupSummary group) {
        return group.figure().orElseThrow();
    }

    private static double deviation(GroupSummary group) {
        // A group of one family has no deviation, and no part in the pooled one.
        return group.deviation().orElse(0);
    }

    private static double square(double value) {
        return value * value;
    }
}
