package nl.terugblik.statistics.models;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/** The columns of a design, rows times the root of their weight, made upper triangular by reflections; an outcome alike. */
final class Householder {

    private final double[][] columns;
    private final double[] outcome;

    private Householder(double[][] columns, double[] outcome) {
        this.columns = columns;
        this.outcome = outcome;
    }

    /** Reflects a copy of the columns; the outcome is overwritten. */
    static Householder of(StandardDesign design, double[] outcome) {
        double[][] columns = new double[design.width()][outcome.length];
        for (int j = 0; j < columns.length; j++) {
            for (int row = 0; row < outcome.length; row++) {
                columns[j][row] = Math.sqrt(design.weighting().weight(row)) * design.value(row, j);
            }
        }
        for (int row = 0; row < outcome.length; row++) {
            outcome[row] *= Math.sqrt(design.weighting().weight(row));
        }
        Householder result = new Householder(columns, outcome);
        for (int j = 0; j < columns.length; j++) {
            result.reflect(j);
        }
        return result;
    }

    private void reflect(int pivot) {
        double[] mirror = columns[pivot];
        double length = Math.sqrt(product(mirror, mirror, pivot));
        double corner = mirror[pivot] > 0 ? -length : length;
        mirror[pivot] -= corner;
        double half = product(mirror, mirror, pivot) / 2;
        for (int j = pivot + 1; j < columns.length; j++) {
            mirrored(columns[j], mirror, half, pivot);
        }
        mirrored(outcome, mirror, half, pivot);
        mirror[pivot] = corner;
    }

    private static void mirrored(double[] target, double[] mirror, double half, int from) {
        double share = product(target, mirror, from) / half;
        for (int row = from; row < target.length; row++) {
            target[row] -= share * mirror[row];
        }
    }

    private static double product(double[] left, double[] right, int from) {
        double total = 0;
        for (int start = from; start < left.length; start += StandardDesign.BLOCK) {
            double block = 0;
            for (int row = start; row < Math.min(left.length, start + StandardDesign.BLOCK); row++) {
                block += left[row] * right[row];
            }
            total += block;
        }
        return total;
    }

    private RealMatrix triangle() {
        RealMatrix triangle = MatrixUtils.createRealMatrix(columns.length, columns.length);
        for (int j = 0; j < columns.length; j++) {
            for (int row = 0; row <= j; row++) {
                triangle.setEntry(row, j, columns[j][row]);
            }
        }
        return triangle;
    }

    double[] solution() {
        RealVector right = MatrixUtils.createRealVector(columns.length);
        for (int row = 0; row < columns.length; row++) {
            right.setEntry(row, outcome[row]);
        }
        MatrixUtils.solveUpperTriangularSystem(triangle(), right);
        return right.toArray();
    }

    /** The inverse of columns-transposed × columns. */
    RealMatrix inverseOfCrossProducts() {
        RealMatrix inverse = MatrixUtils.createRealMatrix(columns.length, columns.length);
        for (int j = 0; j < columns.length; j++) {
            RealVector unit = MatrixUtils.createRealVector(columns.length);
            unit.setEntry(j, 1);
            MatrixUtils.solveUpperTriangularSystem(triangle(), unit);
            inverse.setColumnVector(j, unit);
        }
        return inverse.multiplyTransposed(inverse);
    }

    /** The sum of squares that the columns leave. */
    double residual() {
        return product(outcome, outcome, columns.length);
    }
}
