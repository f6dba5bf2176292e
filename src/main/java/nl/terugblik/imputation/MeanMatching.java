package nl.terugblik.imputation;

import java.util.Arrays;
import java.util.List;
import nl.terugblik.statistics.Numbers;

/**
 * Predictive mean matching: a gap takes the value of one of the five known rows of which a linear model expects most
 * nearly the same.
 *
 * <p>What the model expects of known rows comes from its coefficients, what it expects of gaps from coefficients drawn
 * around them (the matching of type 1 of R's {@code mice.impute.pmm}).
 */
final class MeanMatching implements Filler {

    private static final int DONORS = 5;

    private final Numbers values;
    private final int[] known;
    private final int[] gaps;
    private final List<ModelColumn> columns;
    private final Gathered gathered;

    MeanMatching(Numbers values, int[] known, int[] gaps, List<ModelColumn> columns, Gathered gathered) {
        this.values = values;
        this.known = known;
        this.gaps = gaps;
        this.columns = columns;
        this.gathered = gathered;
    }

    @Override
    public double[] draw(Draws draws) {
        Products products = new Products(columns, gathered);
        products.gather(known);
        double[] ones = new double[Gathered.STRETCH];
        Arrays.fill(ones, 1);
        double[] outcomes = new double[Gathered.STRETCH];
        for (int stretch = 0; stretch < gathered.stretches(); stretch++) {
            for (int i = 0; i < gathered.count(stretch); i++) {
                outcomes[i] = values.get(known[stretch * Gathered.STRETCH + i]);
            }
            products.add(stretch, ones, outcomes);
        }
        Products.Root root = products.root();
        double[] fitted = root.solve(products.withOutcome());
        double[] expected = expected(known, fitted);
        double squares = 0;
        for (int i = 0; i < known.length; i++) {
            double residual = values.get(known[i]) - expected[i];
            squares += residual * residual;
        }
        int df = Math.max(1, known.length - columns.size() - 1);
        double[] drawn = root.around(fitted, Math.sqrt(squares / draws.chiSquare(df)), draws);
        return match(expected, drawn, products, draws);
    }

    private double[] match(double[] expected, double[] drawn, Products products, Draws draws) {
        double[] sorted = expected.clone();
        Arrays.sort(sorted);
        int[] byExpectation = new int[known.length];
        int[] alike = new int[known.length];
        for (int i = 0; i < known.length; i++) {
            int first = first(sorted, expected[i]);
            byExpectation[first + alike[first]++] = i;
        }
        double[] filled = new double[gaps.length];
        products.gather(gaps);
        double[] wanted = expected(gaps, drawn);
        for (int i = 0; i < gaps.length; i++) {
            int donor = donor(sorted, wanted[i], draws);
            filled[i] = values.get(known[byExpectation[donor]]);
        }
        return filled;
    }

    /** What a model expects of the rows that were gathered. */
    private double[] expected(int[] rows, double[] coefficients) {
        double[] expected = new double[rows.length];
        double[] sums = new double[Gathered.STRETCH];
        for (int stretch = 0; stretch < gathered.stretches(); stretch++) {
            gathered.times(stretch, coefficients, sums);
            System.arraycopy(sums, 0, expected, stretch * Gathered.STRETCH, gathered.count(stretch));
        }
        return expected;
    }

    /** The first place at which a sorted list holds a value of its own. */
    private static int first(double[] sorted, double value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (Double.compare(sorted[middle], value) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** One of the nearest places in a sorted list. */
    private static int donor(double[] sorted, double wanted, Draws draws) {
        int at = Arrays.binarySearch(sorted, wanted);
        int right = at >= 0 ? at : -at - 1;
        int left = right - 1;
        int count = Math.min(DONORS, sorted.length);
        for (int taken = 0; taken < count; taken++) {
            boolean takesLeft =
                    right >= sorted.length || (left >= 0 && wanted - sorted[left] <= sorted[right] - wanted);
            if (takesLeft) {
                left--;
            } else {
                right++;
            }
        }
        return left + 1 + draws.below(count);
    }
}
