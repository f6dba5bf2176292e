package nl.terugblik.statistics.models;

import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.Tails;

/**
 * An effect whose standard error comes from how clusters differ, tested by Student's t with as many degrees of freedom as
 * clusters less one (Cameron and Miller, 2015, Journal of Human Resources 50, 317-372): what is told of the error is told
 * by the clusters, not by their rows. With few clusters the usual degrees of freedom promise too much.
 *
 * @param estimate on a scale on which it is about normal, such as a log odds ratio
 * @param standardError clustered
 * @param t their ratio
 * @param df degrees of freedom
 * @param p two-sided
 * @param interval at 95 %
 */
public record ClusterEffect(double estimate, double standardError, double t, int df, double p, Interval interval) {

    /**
     * An effect of a model.
     *
     * @param clusters how many; two or more
     * @param residualDf the rows of the model less its coefficients, which bound the degrees of freedom as well
     */
    public static ClusterEffect of(double estimate, double standardError, int clusters, int residualDf) {
        int df = Math.min(clusters - 1, residualDf);
        if (df < 1) {
            throw new IllegalArgumentException("there are two clusters or more, and more rows than coefficients");
        }
        double t = Spread.ratio(estimate, standardError);
        return new ClusterEffect(
                estimate,
                standardError,
                t,
                df,
                Tails.t(t, df),
                Interval.around(estimate, Tails.tQuantile(df) * standardError));
    }
}
