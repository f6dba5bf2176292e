package nl.terugblik.imputation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which columns a model can tell apart. */
final class Independence {

    /** A column of whose variation less than this is its own follows from the others. */
    private static final double OWN_SHARE = 1e-8;

    private Independence() {}

    /** The columns that vary over these rows and do not follow from those kept before them, in the order given. */
    static List<ModelColumn> among(List<ModelColumn> columns, int[] rows, Gathered gathered) {
        Products products = centredProducts(columns, rows, gathered);
        List<ModelColumn> kept = new ArrayList<>();
        List<double[]> roots = new ArrayList<>();
        for (int j = 0; j < columns.size(); j++) {
            double own = products.sum(j + 1, j + 1);
            double[] root = new double[roots.size() + 1];
            for (int k = 0; k < roots.size(); k++) {
                double[] other = roots.get(k);
                double rest = products.sum(j + 1, place(kept, columns, k) + 1);
                for (int l = 0; l < k; l++) {
                    rest -= root[l] * other[l];
                }
                root[k] = rest / other[k];
                own -= root[k] * root[k];
            }
            if (own > OWN_SHARE * Math.max(products.sum(j + 1, j + 1), 1e-12 * rows.length)) {
                root[roots.size()] = Math.sqrt(own);
                roots.add(root);
                kept.add(columns.get(j));
            }
        }
        return kept;
    }

    private static int place(List<ModelColumn> kept, List<ModelColumn> columns, int k) {
        ModelColumn column = kept.get(k);
        for (int j = 0; j < columns.size(); j++) {
            if (columns.get(j) == column) {
                return j;
            }
        }
        throw new IllegalStateException("a kept column is one of the columns");
    }

    private static Products centredProducts(List<ModelColumn> columns, int[] rows, Gathered gathered) {
        double[] means = new double[columns.size()];
        for (int j = 0; j < means.length; j++) {
            ModelColumn column = columns.get(j);
            for (int row : rows) {
                means[j] += column.at(row);
            }
            means[j] /= Math.max(1, rows.length);
        }
        Products products = new Products(columns, gathered);
        products.gather(rows).centre(means);
        double[] ones = new double[Gathered.STRETCH];
        Arrays.fill(ones, 1);
        for (int stretch = 0; stretch < gathered.stretches(); stretch++) {
            products.add(stretch, ones, ones);
        }
        return products;
    }
}
