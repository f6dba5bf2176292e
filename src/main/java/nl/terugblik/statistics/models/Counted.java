package nl.terugblik.statistics.models;

import nl.terugblik.statistics.Sums;
import nl.terugblik.statistics.Weighting;

/**
 * How many rows of a logistic model have which outcome, and what they weigh together.
 *
 * @param rows how many rows
 * @param events rows with outcome 1
 * @param weightOfEvents their weights, summed
 * @param weightOfOthers the weights of rows with outcome 0, summed
 */
record Counted(int rows, int events, double weightOfEvents, double weightOfOthers) {

    static Counted of(double[] outcome, Weighting weighting) {
        Sums events = new Sums();
        Sums others = new Sums();
        int count = 0;
        for (int row = 0; row < outcome.length; row++) {
            if (outcome[row] == 1) {
                events.add(weighting.weight(row));
                count++;
            } else {
                others.add(weighting.weight(row));
            }
        }
        return new Counted(outcome.length, count, events.value(), others.value());
    }

    double weight() {
        return weightOfEvents + weightOfOthers;
    }

    /** The (weighted) log-likelihood of the intercept alone. */
    double logLikelihood() {
        return weightOfEvents * Math.log(weightOfEvents / weight())
                + weightOfOthers * Math.log(weightOfOthers / weight());
    }
}
