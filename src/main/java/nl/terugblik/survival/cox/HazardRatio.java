package nl.terugblik.survival.cox;

import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.Tails;

/**
 * A coefficient of a Cox model, or a combination of coefficients, as a ratio of hazards.
 *
 * @param name the column's name, or what the combination was called
 * @param coefficient log hazard ratio
 * @param standardError of the coefficient; robust where the rows have weights or clusters
 * @param chiSquare Wald's chi-square, 1 degree of freedom
 * @param p upper tail of that chi-square
 * @param ratio exp of the coefficient; may be infinite where it is beyond a double
 * @param interval Wald interval of the ratio, at 95 %
 */
public record HazardRatio(
        String name,
        double coefficient,
        double standardError,
        double chiSquare,
        double p,
        double ratio,
        Interval interval) {

    static HazardRatio of(String name, double coefficient, double standardError) {
        double z = coefficient == 0 ? 0 : coefficient / standardError;
        double half = Interval.Z * standardError;
        return new HazardRatio(
                name,
                coefficient,
                standardError,
                z * z,
                Tails.chiSquare(z * z, 1),
                StrictMath.exp(coefficient),
                new Interval(StrictMath.exp(coefficient - half), StrictMath.exp(coefficient + half)));
    }
}
