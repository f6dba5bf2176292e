package nl.terugblik.survival;

/** Distances measured by the inverse of a covariance that was taken apart by Cholesky's method. */
public final class Quadratic {

    private Quadratic() {}

    /** The square of the distance: vector-transposed × inverse × vector. */
    public static double form(double[][] root, double[] vector) {
        double sum = 0;
        for (double value : forward(root, vector)) {
            sum += value * value;
        }
        return sum;
    }

    /** The solution of root × x = vector. */
    static double[] forward(double[][] root, double[] vector) {
        double[] solution = vector.clone();
        for (int j = 0; j < solution.length; j++) {
            for (int k = 0; k < j; k++) {
                solution[j] -= root[j][k] * solution[k];
            }
            solution[j] /= root[j][j];
        }
        return solution;
    }
}
