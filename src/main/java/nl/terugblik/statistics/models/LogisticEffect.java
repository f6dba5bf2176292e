package nl.terugblik.statistics.models;

import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.Tails;

/**
 * A coefficient of a logistic model, or a combination of coefficients, as an odds ratio.
 *
 * @param name the column's name, or what the combination was called
 * @param coefficient log odds ratio
 * @param standardError of the coefficient
 * @param chiSquare Wald's chi-square, 1 degree of freedom
 * @param p upper tail of that chi-square
 * @param oddsRatio exp of the coefficient; may be infinite where it is beyond a double
 * @param interval Wald interval of the odds ratio
 */
public record LogisticEffect(
        String name,
        double coefficient,
        double standardError,
        double chiSquare,
        double p,
        double oddsRatio,
        Interval interval) {

    static LogisticEffect of(String name, double coefficient, double standardError) {
        double z = Spread.ratio(coefficient, standardError);
        double half = Interval.Z * standardError;
        return new LogisticEffect(
                name,
                coefficient,
                standardError,
                z * z,
                Tails.chiSquare(z * z, 1),
                Math.exp(coefficient),
                new Interval(Math.exp(coefficient - half), Math.exp(coefficient + half)));
    }
}
