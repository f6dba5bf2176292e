package nl.terugblik.imputation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
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
        Products products = new Products(COLUMNS, new FilledCells());
        products.gather(IntStream.range(0, ROWS).toArray());
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

    @Test
    void rowsGatheredAnewAreTheColumnsOfThatMoment() {
        List<double[]> columns = List.of(new double[] {0, 2, -0.0}, new double[] {3, 0, Double.NaN});
        FilledCells gathered = new FilledCells();
        Products products = new Products(columns, gathered);
        products.gather(new int[] {2, 0, 1});

        assertThat(rows(gathered, 3)).containsExactly("1.0 NaN@2", "1.0 3.0@2", "1.0 2.0@1");

        columns.get(0)[1] = 0;
        products.gather(new int[] {1});
        assertThat(rows(gathered, 1)).containsExactly("1.0");
    }

    @Test
    void manyRowsAreGatheredAsOneIs() {
        FilledCells all = new FilledCells();
        all.gather(COLUMNS.toArray(double[][]::new), IntStream.range(0, ROWS).toArray());
        List<String> together = rows(all, ROWS);
        for (int row = 0; row < ROWS; row++) {
            FilledCells one = new FilledCells();
            one.gather(COLUMNS.toArray(double[][]::new), new int[] {row});
            assertThat(rows(one, 1)).containsExactly(together.get(row));
        }
    }

    private static List<String> rows(FilledCells gathered, int count) {
        return IntStream.range(0, count)
                .mapToObj(row -> IntStream.range(gathered.start(row), gathered.end(row))
                        .mapToObj(i ->
                                gathered.cells()[i] + (gathered.places()[i] == 0 ? "" : "@" + gathered.places()[i]))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static double cell(int row, int j) {
        return j == 0 ? 1 : COLUMNS.get(j - 1)[row];
    }
}
