package nl.terugblik.imputation;

/**
 * The rows of little weight that keep a logistic model finite: half a standard deviation on either side of each column's
 * mean, all else at its mean, once with 0 and once with 1. As each differs from the means in one cell, all of them are
 * summed at the cost of one row.
 *
 * @param means of the columns, of which the first is 1 throughout
 * @param halves half of each column's standard deviation
 */
record Guards(double[] means, double[] halves) {

    /** Adds them to score and information at these coefficients. */
    void addTo(Products products, double[] at) {
        int size = means.length;
        double middle = Products.dot(means, at);
        double information = 0;
        double score = 0;
        double[] tilts = new double[size];
        double[] squares = new double[size];
        double[] scores = new double[size];
        for (int j = 1; j < size; j++) {
            double right = chance(middle + halves[j] * at[j]);
            double left = chance(middle - halves[j] * at[j]);
            double ofRight = 2 * weight() * LogisticDraw.information(right);
            double ofLeft = 2 * weight() * LogisticDraw.information(left);
            information += ofRight + ofLeft;
            tilts[j] = halves[j] * (ofRight - ofLeft);
            squares[j] = halves[j] * halves[j] * (ofRight + ofLeft);
            score += weight() * (1 - 2 * right + 1 - 2 * left);
            scores[j] = halves[j] * weight() * 2 * (left - right);
        }
        for (int j = 0; j < size; j++) {
            scores[j] += score * means[j];
        }
        products.addAround(means, information, tilts, squares, scores);
    }

    /** Their part of the logarithm of the likelihood. */
    double likelihood(double[] at) {
        double middle = Products.dot(means, at);
        double sum = 0;
        for (int j = 1; j < means.length; j++) {
            sum += ofBoth(middle + halves[j] * at[j]) + ofBoth(middle - halves[j] * at[j]);
        }
        return weight() * sum;
    }

    private static double ofBoth(double logit) {
        return LogisticDraw.likelihood(0, logit) + LogisticDraw.likelihood(1, logit);
    }

    private static double chance(double logit) {
        return LogisticDraw.chance(logit);
    }

    /** Together they weigh as much as there are coefficients, twice. */
    private double weight() {
        return means.length / Math.max(1, 4.0 * (means.length - 1));
    }
}
