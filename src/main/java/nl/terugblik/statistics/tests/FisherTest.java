package nl.terugblik.statistics.tests;

import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Sums;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Fisher's exact test of a table of two rows and two columns, given its margins: two-sided, by the chances of all tables
 * that are no likelier than this one, as R's {@code fisher.test} has it.
 *
 * @param p the exact p
 */
public record FisherTest(double p) {

    /** Below this many expected in a cell chi-square is not to be relied on (Cochran, 1954, Biometrics 10, 417-451). */
    private static final double LEAST_EXPECTED = 5;

    /** Tables whose chances differ by less are equally likely; R's own bound. */
    private static final double ALIKE = 1 + 1e-7;

    /** Tests a table of counts, each 0 or more, that sum to less than two thousand million. */
    public static Result<FisherTest> of(long[][] counts) {
        int[] rows = {Math.toIntExact(counts[0][0] + counts[0][1]), Math.toIntExact(counts[1][0] + counts[1][1])};
        int[] columns = {Math.toIntExact(counts[0][0] + counts[1][0]), Math.toIntExact(counts[0][1] + counts[1][1])};
        int all = Math.addExact(rows[0], rows[1]);
        if (all == 0) {
            return Result.none(Reason.Code.EMPTY_GROUP);
        }
        if (Math.min(Math.min(rows[0], rows[1]), Math.min(columns[0], columns[1])) == 0) {
            return Result.none(Reason.Code.ONE_CATEGORY);
        }
        HypergeometricDistribution first = HypergeometricDistribution.of(all, columns[0], rows[0]);
        double own = first.probability((int) counts[0][0]) * ALIKE;
        Sums p = new Sums();
        for (int cell = first.getSupportLowerBound(); cell <= first.getSupportUpperBound(); cell++) {
            double chance = first.probability(cell);
            if (chance <= own) {
                p.add(chance);
            }
        }
        return new Result.Found<>(new FisherTest(Math.min(1, p.value())));
    }

    /** Whether some cell of a table of two rows and two columns expects fewer than five. */
    public static boolean isCalledFor(long[][] counts) {
        double all = counts[0][0] + counts[0][1] + counts[1][0] + counts[1][1];
        double row = Math.min(counts[0][0] + counts[0][1], counts[1][0] + counts[1][1]);
        double column = Math.min(counts[0][0] + counts[1][0], counts[0][1] + counts[1][1]);
        return row * column / all < LEAST_EXPECTED;
    }
}
