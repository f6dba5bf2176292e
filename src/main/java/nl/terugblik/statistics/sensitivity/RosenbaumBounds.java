package nl.terugblik.statistics.sensitivity;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Sums;
import nl.terugblik.statistics.Tails;
import nl.terugblik.statistics.tests.PairTable;

/**
 * How much hidden bias the result of matched pairs withstands.
 *
 * <p>Two rows of a pair may differ by a factor gamma in their odds of being in the experimental group, for reasons nobody
 * measured; then p is only known to lie between two bounds (Rosenbaum, 2002, Observational Studies, 2nd edition, chapter
 * 4). All p are one-sided, towards the side on which the experimental group turned out.
 *
 * @param side on which side the experimental group turned out; {@link Side#MORE} where the pairs are even
 * @param pairs all pairs
 * @param differing the pairs that differ, which alone count
 * @param bounds by ascending gamma
 * @param withstood the gamma up to which the result stands
 */
public record RosenbaumBounds(Side side, int pairs, int differing, List<Bound> bounds, Withstood withstood) {

    /** On which side of the control group the experimental group turned out. */
    public enum Side {
        MORE,
        LESS
    }

    /**
     * What hidden bias of one degree can do to p.
     *
     * @param gamma the degree, 1 for none
     * @param lower the least that p can be
     * @param upper the most that p can be
     */
    public record Bound(double gamma, double lower, double upper) {}

    /**
     * The largest gamma at which p is at most 0.05 whatever the hidden bias.
     *
     * @param kind whether there is one
     * @param gamma in thousandths: 1 where the result does not stand at all, 10 where it stands beyond
     */
    public record Withstood(Kind kind, double gamma) {

        /** Whether the result stands, and how far. */
        public enum Kind {
            /** p is above 0.05 without any hidden bias. */
            NOT_AT_ALL,
            /** p passes 0.05 between this gamma and the next thousandth. */
            UP_TO,
            /** p is at most 0.05 at a gamma of 10, beyond which nobody looks. */
            BEYOND
        }
    }

    private static final double LEVEL = 0.05;
    private static final int NONE = 1_000;
    private static final int MOST = 10_000;

    public RosenbaumBounds {
        bounds = List.copyOf(bounds);
    }

    /** The bounds of McNemar's exact test of a 0/1 outcome; at least one pair must differ. */
    public static Result<RosenbaumBounds> flags(PairTable table, Gammas gammas) {
        int most = Math.max(table.experimentalOnly(), table.controlOnly());
        Side side = most == table.experimentalOnly() ? Side.MORE : Side.LESS;
        return of(
                side,
                table.pairs(),
                table.differing(),
                gammas,
                gamma -> Tails.binomialAtLeast(most, table.differing(), gamma / (1 + gamma)));
    }

    /**
     * The bounds of Wilcoxon's signed rank test by its normal approximation, without continuity correction.
     *
     * @param experimental the experimental row's number, for each pair
     * @param control the control row's number, pairs in the same order; at least one pair must differ
     */
    public static Result<RosenbaumBounds> numbers(double[] experimental, double[] control, Gammas gammas) {
        if (experimental.length != control.length) {
            throw new IllegalArgumentException("a pair has one experimental and one control value");
        }
        double[] differences = new double[experimental.length];
        for (int pair = 0; pair < differences.length; pair++) {
            differences[pair] = experimental[pair] - control[pair];
        }
        SignedRanks ranks = SignedRanks.of(Sums.finite(differences));
        double most = Math.max(ranks.positive(), ranks.total() - ranks.positive());
        Side side = most == ranks.positive() ? Side.MORE : Side.LESS;
        return of(side, differences.length, ranks.differing(), gammas, gamma -> {
            double expected = ranks.total() * gamma / (1 + gamma);
            double error = Math.sqrt(ranks.squares() * gamma) / (1 + gamma);
            return Tails.normal((most - expected) / error);
        });
    }

    private static Result<RosenbaumBounds> of(
            Side side, int pairs, int differing, Gammas gammas, DoubleUnaryOperator p) {
        if (pairs == 0) {
            return Result.none(Reason.Code.EMPTY_GROUP);
        }
        if (differing == 0) {
            return Result.none(Reason.Code.NO_DIFFERENCES);
        }
        // Bias the other way is bias of one over gamma.
        List<Bound> bounds = gammas.values()
                .mapToObj(gamma -> new Bound(gamma, p.applyAsDouble(1 / gamma), p.applyAsDouble(gamma)))
                .toList();
        return new Result.Found<>(new RosenbaumBounds(side, pairs, differing, bounds, withstood(p)));
    }

    private static Withstood withstood(DoubleUnaryOperator p) {
        if (p.applyAsDouble(NONE / 1e3) > LEVEL) {
            return new Withstood(Withstood.Kind.NOT_AT_ALL, NONE / 1e3);
        }
        if (p.applyAsDouble(MOST / 1e3) <= LEVEL) {
            return new Withstood(Withstood.Kind.BEYOND, MOST / 1e3);
        }
        int stands = NONE;
        int falls = MOST;
        while (falls - stands > 1) {
            int middle = (stands + falls) / 2;
            if (p.applyAsDouble(middle / 1e3) <= LEVEL) {
                stands = middle;
            } else {
                falls = middle;
            }
        }
        return new Withstood(Withstood.Kind.UP_TO, stands / 1e3);
    }
}
