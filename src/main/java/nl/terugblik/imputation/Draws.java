package nl.terugblik.imputation;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Random numbers of one imputation: the same for the same seed and number, on every machine, and independent of those of
 * any other number.
 *
 * <p>Each imputation draws from a generator split off from that of the seed, with a step of its own (Steele, Lea and Flood,
 * 2014, OOPSLA, 453-472). Generators with one step that start at neighbouring places run through the same numbers, shifted;
 * the imputations would be copies of one another, and the variance between them too small.
 */
final class Draws {

    private final SplittableRandom random;
    private double spare = Double.NaN;

    Draws(long seed, int number) {
        SplittableRandom root = new SplittableRandom(seed);
        for (int before = 0; before < number; before++) {
            root.split();
        }
        this.random = root.split();
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
