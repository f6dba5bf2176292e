package nl.terugblik.meta.model;

import java.util.Optional;

/** Symmetric matrices of a few rows, one for each coefficient. */
final class SmallMatrix {

    /** How little of a column may be left once the others are taken out of it. */
    private static final double COLLINEAR = 1e-12;

    private SmallMatrix() {}

    /**
     * An inverse.
     *
     * @param inverse the inverse
     * @param logDeterminant the logarithm of the determinant of what was inverted
     */
    record Inverse(double[][] inverse, double logDeterminant) {}

    /** The inverse of a positive definite matrix; nothing where it is none. */
    static Optional<Inverse> inverse(double[][] matrix) {
        int n = matrix.length;
        double[][] root = new double[n][n];
        double log = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                if (j < i) {
                    root[i][j] = sum / root[j][j];
                } else if (sum > COLLINEAR * matrix[i][i]) {
                    root[i][i] = Math.sqrt(sum);
                    log += Math.log(sum);
                } else {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Inverse(solved(root), log));
    }

    private static double[][] solved(double[][] root) {
        int n = root.length;
        double[][] below = new double[n][n];
        for (int i = 0; i < n; i++) {
            below[i][i] = 1 / root[i][i];
            for (int j = 0; j < i; j++) {
                double sum = 0;
                for (int k = j; k < i; k++) {
                    sum -= root[i][k] * below[k][j];
                }
                below[i][j] = sum / root[i][i];
            }
        }
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = Math.max(i, j); k < n; k++) {
                    inverse[i][j] += below[k][i] * below[k][j];
                }
            }
        }
        return inverse;
    }

    static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[matrix.length];
        for (int i = 0; i < product.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b.length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < b.length; j++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    static double form(double[] a, double[][] matrix, double[] b) {
        double[] product = times(matrix, b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * product[i];
        }
        return sum;
    }

    /** The trace of the product of two matrices. */
    static double trace(double[][] a, double[][] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum += a[i][j] * b[j][i];
            }
        }
        return sum;
    }

    static void addOuter(double[][] to, double factor, double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                to[i][j] += factor * a[i] * b[j];
            }
        }
    }

    static double[][] scaled(double[][] matrix, double factor) {
        double[][] scaled = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                scaled[i][j] = factor * matrix[i][j];
            }
        }
        return scaled;
    }
}
