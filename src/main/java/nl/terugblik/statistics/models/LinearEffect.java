package nl.terugblik.statistics.models;

import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.Tails;
import nl.terugblik.statistics.tests.TermTest;

/**
 * A coefficient of a linear model, or a combination of coefficients.
 *
 * @param estimate in units of the outcome
 * @param standardError of the estimate
 * @param interval by Student's t
 * @param test F with 1 degree of freedom, named after the column or the combination
 */
public record LinearEffect(double estimate, double standardError, Interval interval, TermTest test) {

    static LinearEffect of(
            String name, double estimate, double standardError, double residualMeanSquare, int residualDf) {
        double t = Spread.ratio(estimate, standardError);
        return new LinearEffect(
                estimate,
                standardError,
                Interval.around(estimate, Tails.tQuantile(residualDf) * standardError),
                TermTest.of(name, t * t, 1, residualMeanSquare, residualDf));
    }

    /** The column's name, or what the combination was called. */
    public String name() {
        return test.term();
    }
}
