package nl.terugblik.imputation;

import java.util.ArrayList;
import java.util.List;

/** Which columns a model can tell apart. */
final class Independence {

    /** A column of whose variation less than this is its own follows from the others. */
    private static final double OWN_SHARE = 1e-8;

    private Independence() {}

    /** The columns that vary over these rows and do not follow from those kept before them, in the order given. */
    static List<double[]> among(List<double[]> columns, int[] rows) {
        double[][] products = centredProducts(columns, rows);
        List<double[]> kept = new ArrayList<>();
        List<double[]> roots = new ArrayList<>();
        for (int j = 0; j < columns.size(); j++) {
            double own = products[j][j];
            double[] root = new double[roots.size() + 1];
            for (int k = 0; k < roots.size(); k++) {
                double[] other = roots.get(k);
                double rest = products[j][place(kept, columns, k)];
                for (int l = 0; l < k; l++) {
                    rest -= root[l] * other[l];
                }
                root[k] = rest / other[k];
                own -= root[k] * root[k];
            }
            if (own > OWN_SHARE * Math.max(products[j][j], 1e-12 * rows.length)) {
                root[roots.size()] = Math.sqrt(own);
                roots.add(root);
                kept.add(columns.get(j));
            }
        }
        return kept;
    }

    private static int place(List<double[]> kept, List<double[]> columns, int k) {
        double[] column = kept.get(k);
        for (int j = 0; j < columns.size(); j++) {
            if (columns.get(j) == column) {
                return j;
            }
        }
        throw new IllegalStateException("a kept column is one of the columns");
    }

    private static double[][] centredProducts(List<double[]> columns, int[] rows) {
        int size = columns.size();
        double[] means = new double[size];
        for (int j = 0; j < size; j++) {
            for (int row : rows) {
                means[j] += columns.get(j)[row];
            }
            means[j] /= Math.max(1, rows.length);
        }
        double[][] products = new double[size][size];
        double[] cells = new double[size];
        for (int row : rows) {
            for (int j = 0; j < size; j++) {
                cells[j] = columns.get(j)[row] - means[j];
                for (int k = 0; k <= j; k++) {
                    products[j][k] += cells[j] * cells[k];
                }
            }
        }
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < j; k++) {
                products[k][j] = products[j][k];
            }
        }
        return products;
    }
}
