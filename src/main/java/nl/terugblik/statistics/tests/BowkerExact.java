package nl.terugblik.statistics.tests;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import nl.terugblik.statistics.Sums;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The exact distribution of Bowker's statistic, given how many went between each two categories either way: if as many go
 * one way as the other, each of those went this way with a chance of one half.
 */
final class BowkerExact {

    /** As many sums of parts are kept apart; a table that has more is far from sparse. */
    private static final int MOST_SUMS = 100_000;

    /** Sums that differ by less are equal. */
    private static final double ROUNDING = 1e-7;

    private static final double UNIT = 0x1p40;

    private final double observed;
    private Map<Long, Double> below = new HashMap<>(Map.of(0L, 1.0));
    private final Sums reached = new Sums();

    private BowkerExact(double observed) {
        this.observed = observed * (1 - ROUNDING);
    }

    /**
     * The chance of so large a statistic or a larger one; empty where too many sums are possible.
     *
     * @param both for each two categories how many went between them
     */
    static OptionalDouble p(long[] both, double observed) {
        BowkerExact exact = new BowkerExact(observed);
        for (long number : both) {
            if (number > Integer.MAX_VALUE || !exact.add((int) number)) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of(Math.min(1, exact.reached.value()));
    }

    private boolean add(int number) {
        BinomialDistribution way = BinomialDistribution.of(number, 0.5);
        Map<Long, Double> next = new HashMap<>();
        for (int more = number; 2 * (long) more >= number; more--) {
            double distance = 2.0 * more - number;
            double part = distance * distance / number;
            double chance = 2L * more == number ? way.probability(more) : 2 * way.probability(more);
            below.forEach((sum, ofSum) -> {
                // What has come so far only grows, so that it need not be kept apart any longer.
                if (sum + part * UNIT >= observed * UNIT) {
                    reached.add(ofSum * chance);
                } else {
                    next.merge(sum + Math.round(part * UNIT), ofSum * chance, Double::sum);
                }
            });
            if (next.size() > MOST_SUMS) {
                return false;
            }
        }
        below = next;
        return true;
    }
}
