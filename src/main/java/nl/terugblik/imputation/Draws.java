package nl.terugblik.imputation;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Random numbers of one imputation: the same for the same seed and number. */
final class Draws {

    /** An odd number without pattern, so that imputations with neighbouring numbers share nothing. */
    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;
    private double spare = Double.NaN;

    Draws(long seed, int number) {
        this.random = new SplittableRandom(seed + STRIDE * (number + 1));
    }

    /** From 0 up to, not including, 1. */
    double uniform() {
        return random.nextDouble();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Standard normal, by the polar method, whose steps any machine takes alike. */
    double normal() {
        if (!Double.isNaN(spare)) {
            double kept = spare;
            spare = Double.NaN;
            return kept;
        }
        while (true) {
            double u = 2 * uniform() - 1;
            double v = 2 * uniform() - 1;
            double square = u * u + v * v;
            if (square > 0 && square < 1) {
                double length = Math.sqrt(-2 * StrictMath.log(square) / square);
                spare = v * length;
                return u * length;
            }
        }
    }

    double chiSquare(int df) {
        // 1 - uniform lies above 0, so the quantile is finite and above 0.
        return ChiSquaredDistribution.of(df).inverseSurvivalProbability(1 - uniform());
    }
}
