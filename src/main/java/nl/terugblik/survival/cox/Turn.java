package nl.terugblik.survival.cox;

/**
 * How independent columns come from the standardized ones: each row is the solution of root × row = row by size.
 *
 * @param size what each standardized column is divided by first
 * @param root lower triangle
 */
record Turn(double[] size, double[][] root) {

    /** Turns a row of standardized values into independent ones. */
    void row(double[] row) {
        for (int j = 0; j < row.length; j++) {
            row[j] /= size[j];
            for (int k = 0; k < j; k++) {
                row[j] -= root[j][k] * row[k];
            }
            row[j] /= root[j][j];
        }
    }

    /** A direction of the independent columns in terms of the standardized ones. */
    double[] back(double[] direction) {
        double[] turned = direction.clone();
        for (int j = root.length - 1; j >= 0; j--) {
            for (int k = j + 1; k < root.length; k++) {
                turned[j] -= root[k][j] * turned[k];
            }
            turned[j] /= root[j][j];
        }
        for (int j = 0; j < root.length; j++) {
            turned[j] /= size[j];
        }
        return turned;
    }

    /** A slope along the independent columns as one along the standardized ones. */
    double[] slope(double[] slope) {
        double[] turned = new double[slope.length];
        for (int j = 0; j < slope.length; j++) {
            for (int k = 0; k <= j; k++) {
                turned[j] += root[j][k] * slope[k];
            }
            turned[j] *= size[j];
        }
        return turned;
    }

    /** A covariance of estimates for the independent columns as one for the standardized ones. */
    double[][] covariance(double[][] given) {
        return both(given, this::back);
    }

    /** A curvature along the independent columns as one along the standardized ones. */
    double[][] curvature(double[][] given) {
        return both(given, this::slope);
    }

    private interface Vector {
        double[] turned(double[] given);
    }

    private static double[][] both(double[][] given, Vector vector) {
        double[][] half = new double[given.length][];
        for (int j = 0; j < given.length; j++) {
            half[j] = vector.turned(given[j]);
        }
        double[][] result = new double[given.length][given.length];
        double[] column = new double[given.length];
        for (int j = 0; j < given.length; j++) {
            for (int k = 0; k < given.length; k++) {
                column[k] = half[k][j];
            }
            double[] turned = vector.turned(column);
            for (int k = 0; k < given.length; k++) {
                result[k][j] = turned[k];
            }
        }
        return result;
    }

    /** For each standardized column the independent ones that make it up: row k holds their k-th shares. */
    double[][] shares() {
        double[][] shares = new double[root.length][root.length];
        for (int j = 0; j < root.length; j++) {
            for (int k = 0; k <= j; k++) {
                shares[k][j] = root[j][k] * size[j];
            }
        }
        return shares;
    }
}
