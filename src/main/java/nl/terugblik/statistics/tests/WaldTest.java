package nl.terugblik.statistics.tests;

/**
 * Wald's test that a whole term of a logistic model has no effect.
 *
 * @param term the term's name
 * @param chiSquare the statistic
 * @param df the term's number of columns
 * @param p upper tail
 */
public record WaldTest(String term, double chiSquare, int df, double p) {}
