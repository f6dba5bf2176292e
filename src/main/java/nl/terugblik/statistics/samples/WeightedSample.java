package nl.terugblik.statistics.samples;

import java.util.OptionalDouble;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Sums;
import nl.terugblik.statistics.Weighting;

/**
 * A summary of one group's numbers that do not count alike, as after matching.
 *
 * @param n how many, 1 or more
 * @param weight sum of the weights w
 * @param freedom Σ w (Σ w − w) / Σ w, the place that n − 1 has where all weights are 1
 * @param effectiveSize (Σ w)² / Σ w², how many rows of equal weight would tell as much; 1 to n
 * @param mean Σ w x / Σ w
 * @param squares Σ w (x − mean)²
 */
public record WeightedSample(int n, double weight, double freedom, double effectiveSize, double mean, double squares) {

    public WeightedSample {
        if (n < 1 || !(weight > 0) || !(squares >= 0)) {
            throw new IllegalArgumentException("a sample has a value, a weight and no negative sum of squares");
        }
        if (!Double.isFinite(freedom) || !(effectiveSize > 0)) {
            throw new IllegalArgumentException("weights are too large or too small: divide them by their mean first");
        }
    }

    /**
     * Summarises the numbers; there must be at least one.
     *
     * @param weights for each number how much it counts: positive and finite
     */
    public static Result<WeightedSample> of(double[] values, double[] weights) {
        if (values.length != weights.length) {
            throw new IllegalArgumentException("every value has a weight");
        }
        if (values.length == 0) {
            return Result.none(Reason.Code.EMPTY_GROUP);
        }
        Sums.finite(values);
        Weighting weighting = Weighting.weighted(weights);
        double total = weighting.total();
        // Products of different weights, so that nothing is subtracted: a single large weight would hide the others.
        Sums before = new Sums();
        Sums products = new Sums();
        Sums squared = new Sums();
        for (double weight : weights) {
            products.add(2 * weight * before.value());
            squared.add(weight * weight);
            before.add(weight);
        }
        // Equal values have no spread, whatever the rounding of their mean.
        boolean constant = Sums.constant(values);
        double mean = constant ? values[0] : Sums.mean(values, weighting);
        double squares = constant ? 0 : Sums.squares(values, mean, weighting);
        return new Result.Found<>(new WeightedSample(
                values.length, total, products.value() / total, total * total / squared.value(), mean, squares));
    }

    /**
     * The variance: {@code squares / freedom}. It does not depend on the scale of the weights, equals the variance with
     * n − 1 where they are equal, and is the one that MatchIt, cobalt and R's {@code cov.wt} use. Empty for a single
     * value.
     */
    public OptionalDouble variance() {
        return n < 2 ? OptionalDouble.empty() : OptionalDouble.of(squares / freedom);
    }

    /** The root of the {@link #variance()}; empty for a single value. */
    public OptionalDouble standardDeviation() {
        OptionalDouble variance = variance();
        return variance.isEmpty() ? variance : OptionalDouble.of(Math.sqrt(variance.getAsDouble()));
    }
}
