package nl.terugblik.statistics.tests;

import nl.terugblik.statistics.Tails;

/**
 * The type III F-test of one term of a linear model, each other term kept.
 *
 * @param term the term's name
 * @param meanSquare of the term
 * @param df the term's number of columns
 * @param residualMeanSquare of the whole model
 * @param residualDf of the whole model
 * @param f the statistic
 * @param p upper tail
 */
public record TermTest(
        String term, double meanSquare, int df, double residualMeanSquare, int residualDf, double f, double p) {

    public static TermTest of(String term, double f, int df, double residualMeanSquare, int residualDf) {
        return new TermTest(
                term, f * residualMeanSquare, df, residualMeanSquare, residualDf, f, Tails.f(f, df, residualDf));
    }

    /** The term's sum of squares as a share of itself and the residual's, 0 to 1. */
    public double partialEtaSquared() {
        return f * df / (f * df + residualDf);
    }
}
