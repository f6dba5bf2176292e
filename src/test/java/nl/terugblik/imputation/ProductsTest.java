package nl.terugblik.imputation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.junit.jupiter.api.Test;

/** Sums of products and their root, to the last bit those of every cell, zeros too, and of Hipparchus. */
class ProductsTest {

    private static final int ROWS = 203;
    private static final SplittableRandom RANDOM = new SplittableRandom(11);
    private static final List<double[]> COLUMNS = IntStream.range(0, 12)
            .mapToObj(j -> IntStream.range(0, ROWS)
                    .mapToDouble(row -> j % 3 == 0 ? RANDOM.nextDouble() - 0.5 : RANDOM.nextInt(4) == 0 ? 1 : 0)
                    .toArray())
            .toList();

    @Test
    void theRootIsThatOfHipparchusToTheLastBit() {
        Products products = new Products(columns(COLUMNS), new Gathered());
        products.gather(IntStream.range(0, ROWS).toArray());
        double[] weights = RANDOM.doubles(ROWS).toArray();
        InStretches.add(products, weights, new double[ROWS]);
        double[][] sums = new double[products.size()][products.size()];
        for (int row = 0; row < ROWS; row++) {
            double weight = weights[row];
            for (int j = 0; j < sums.length; j++) {
                for (int k = 0; k < sums.length; k++) {
                    sums[j][k] += weight * cell(row, Math.max(j, k)) * cell(row, Math.min(j, k));
                }
            }
        }
        for (int j = 0; j < sums.length; j++) {
            sums[j][j] *= 1 + 1e-5;
        }

        double[][] expected =
                new CholeskyDecomposition(new Array2DRowRealMatrix(sums)).getL().getData();

        double[][] root = products.root().lower();
        for (int j = 0; j < root.length; j++) {
            for (int k = 0; k <= j; k++) {
                assertThat(root[j][k]).isEqualTo(expected[j][k]);
            }
        }
    }

    @Test
    void sumsWithTheOutcomeAreThoseOfEachRowInTurnToTheLastBit() {
        Products products = new Products(columns(COLUMNS), new Gathered());
        products.gather(IntStream.range(0, ROWS).toArray());
        double[] outcomes = RANDOM.doubles(ROWS).toArray();
        InStretches.add(products, outcomes, outcomes);
        double[] expected = new double[products.size()];
        for (int row = 0; row < ROWS; row++) {
            for (int j = 0; j < expected.length; j++) {
                expected[j] += cell(row, j) * outcomes[row];
            }
        }

        assertThat(products.withOutcome()).containsExactly(expected);
    }

    @Test
    void whatARowExpectsIsTheSumOverItsCellsToTheLastBit() {
        double[] coefficients =
                RANDOM.doubles(COLUMNS.size() + 1).map(draw -> draw - 0.5).toArray();
        Gathered gathered = new Products(columns(COLUMNS), new Gathered())
                .gather(IntStream.range(0, ROWS).toArray());
        double[] sums = InStretches.times(gathered, coefficients, ROWS);
        for (int row = 0; row < ROWS; row++) {
            double sum = 0;
            for (int j = 0; j < coefficients.length; j++) {
                sum += cell(row, j) * coefficients[j];
            }
            assertThat(sums[row]).isEqualTo(sum);
        }
    }

    @Test
    void rowsGatheredAnewAreTheColumnsOfThatMomentAndNothingOfThoseBefore() {
        List<double[]> columns = List.of(new double[] {0, 2, -0.0}, new double[] {3, 0, 5});
        Gathered gathered = new Gathered();
        Products products = new Products(columns(columns), gathered);
        products.gather(new int[] {2, 0, 1});
        assertThat(InStretches.times(gathered, new double[] {1, 10, 100}, 3)).containsExactly(501, 301, 21);

        columns.get(0)[1] = 0;
        products.gather(new int[] {1});
        assertThat(InStretches.times(gathered, new double[] {1, 10, 100}, 1)).containsExactly(1);
        InStretches.add(products, new double[] {7}, new double[] {3});
        assertThat(products.sum(0, 0)).isEqualTo(7);
        assertThat(products.withOutcome()).containsExactly(3, 0, 0);
    }

    @Test
    void aMeanIsTakenFromTheRowsThereAreAndFromNoOthers() {
        Gathered gathered = new Gathered();
        Products products = new Products(columns(List.of(new double[] {1, 2, 6})), gathered);
        products.gather(new int[] {0, 1, 2}).centre(new double[] {3});
        double[] ones = new double[] {1, 1, 1};
        InStretches.add(products, ones, ones);
        assertThat(products.withOutcome()).containsExactly(3, 0);
        assertThat(products.sum(1, 1)).isEqualTo(14);
    }

    private static List<ModelColumn> columns(List<double[]> numbers) {
        return numbers.stream().map(ModelColumn::of).toList();
    }

    private static double cell(int row, int j) {
        return j == 0 ? 1 : COLUMNS.get(j - 1)[row];
    }
}
