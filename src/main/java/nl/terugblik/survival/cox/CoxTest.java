package nl.terugblik.survival.cox;

import nl.terugblik.statistics.Tails;

/**
 * A chi-square test within a Cox model.
 *
 * @param of the name of the term that is tested, or what else is
 * @param chiSquare the statistic
 * @param df degrees of freedom
 * @param p upper tail
 */
public record CoxTest(String of, double chiSquare, int df, double p) {

    static CoxTest of(String of, double chiSquare, int df) {
        return new CoxTest(of, chiSquare, df, Tails.chiSquare(chiSquare, df));
    }
}
