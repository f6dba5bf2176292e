package nl.terugblik.matching.balance;

import java.util.OptionalDouble;
import nl.terugblik.statistics.samples.Sample;

/**
 * A summary of one group's numbers with their weights.
 *
 * @param tally whose they are, 1 row or more
 * @param mean their weighted mean
 * @param squares weighted sum of squared distances to the mean
 */
record Weighed(Tally tally, double mean, double squares) {

    /** The summary of numbers whose places are those of these values, of which the least are first. */
    static Weighed numbers(Tally tally, double[] values) {
        int first = 0;
        while (tally.weight(first) == 0) {
            first++;
        }
        // Distances to a value of their own keep the digits of numbers far from 0, and equal numbers have no spread.
        double sum = 0;
        for (int place = first; place < values.length; place++) {
            sum += tally.weight(place) * (values[place] - values[first]);
        }
        double mean = values[first] + sum / tally.total();
        double squares = 0;
        for (int place = first; place < values.length; place++) {
            squares += tally.weight(place) * ((values[place] - mean) * (values[place] - mean));
        }
        return new Weighed(tally, mean, squares);
    }

    /** The summary of a 1 for every row at this place and a 0 for the others. */
    static Weighed share(Tally tally, int place) {
        double share = tally.weight(place) / tally.total();
        return new Weighed(tally, share, tally.total() * share * (1 - share));
    }

    /** The same summary for rows that each weigh 1. */
    Sample unweighted() {
        return new Sample(tally.rows(), mean, squares);
    }

    /**
     * The variance for weights that say how much a row counts, as in R's {@code cov.wt}; with n − 1 where they are equal.
     * Empty for a single row.
     */
    OptionalDouble variance() {
        double effective = tally.effectiveSize();
        return effective > 1
                ? OptionalDouble.of(squares / tally.total() / (1 - 1 / effective))
                : OptionalDouble.empty();
    }
}
