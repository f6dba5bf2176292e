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

    private static final int ROWS = 200;
    private static final SplittableRandom RANDOM = new SplittableRandom(11);
    private static final List<double[]> COLUMNS = IntStream.range(0, 12)
            .mapToObj(j -> IntStream.range(0, ROWS)
                    .mapToDouble(row -> j % 3 == 0 ? RANDOM.nextDouble() - 0.5 : RANDOM.nextInt(4) == 0 ? 1 : 0)
                    .toArray())
            .toList();

    @Test
    void theRootIsThatOfHipparchusToTheLastBit() {
        Products products = new Products(COLUMNS);
        double[][] sums = new double[products.size()][products.size()];
        for (int row = 0; row < ROWS; row++) {
            double weight = RANDOM.nextDouble();
            products.take(row);
            products.add(weight, 0);
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

    private static double cell(int row, int j) {
        return j == 0 ? 1 : COLUMNS.get(j - 1)[row];
    }
}
