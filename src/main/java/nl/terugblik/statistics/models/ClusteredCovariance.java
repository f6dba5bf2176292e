package nl.terugblik.statistics.models;

import java.util.Arrays;
import nl.terugblik.statistics.Clusters;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * The covariance of estimates whose rows come in clusters: how far the clusters, each taken whole, pull them apart.
 *
 * <p>It is the sandwich of Liang and Zeger (1986, Biometrika 73, 13-22) times G/(G − 1) · (n − 1)/(n − k) for G clusters,
 * n rows and k coefficients: type HC1 of {@code vcovCL} in R's package sandwich (Zeileis, Köll and Graham, 2020, Journal
 * of Statistical Software 95(1)), for linear and logistic models alike.
 */
final class ClusteredCovariance {

    /** What a single row adds to the slope of the fit, its weight included. */
    interface Score {
        void write(int row, double[] target);
    }

    private final double[][] bread;
    private final Score score;
    private final double[] sum;
    private final double[] block;
    private final double[] row;

    private ClusteredCovariance(RealMatrix bread, Score score) {
        this.bread = bread.getData();
        this.score = score;
        this.sum = new double[this.bread.length];
        this.block = new double[this.bread.length];
        this.row = new double[this.bread.length];
    }

    /**
     * Computes the covariance, in memory that does not grow with the rows.
     *
     * @param bread the inverse of the weighted cross-products, or of the information
     */
    static RealMatrix of(Clusters clusters, RealMatrix bread, Score score) {
        return new ClusteredCovariance(bread, score).over(clusters);
    }

    private RealMatrix over(Clusters clusters) {
        int size = bread.length;
        double[] pull = new double[size];
        double[][] total = new double[size][size];
        for (int start = 0; start < clusters.count(); start += StandardDesign.BLOCK) {
            double[][] part = new double[size][size];
            for (int g = start; g < Math.min(clusters.count(), start + StandardDesign.BLOCK); g++) {
                pull(clusters, g, pull);
                for (int j = 0; j < size; j++) {
                    for (int k = 0; k <= j; k++) {
                        part[j][k] += pull[j] * pull[k];
                    }
                }
            }
            for (int j = 0; j < size; j++) {
                for (int k = 0; k <= j; k++) {
                    total[j][k] += part[j][k];
                    total[k][j] = total[j][k];
                }
            }
        }
        double count = clusters.count();
        double rows = clusters.rows().length;
        return MatrixUtils.createRealMatrix(total).scalarMultiply(count / (count - 1) * ((rows - 1) / (rows - size)));
    }

    /** How far a cluster moves the estimates: squares of this keep the digits that a product of matrices would lose. */
    private void pull(Clusters clusters, int cluster, double[] target) {
        int end = clusters.starts()[cluster + 1];
        Arrays.fill(sum, 0);
        for (int start = clusters.starts()[cluster]; start < end; start += StandardDesign.BLOCK) {
            Arrays.fill(block, 0);
            for (int i = start; i < Math.min(end, start + StandardDesign.BLOCK); i++) {
                score.write(clusters.rows()[i], row);
                for (int j = 0; j < row.length; j++) {
                    block[j] += row[j];
                }
            }
            for (int j = 0; j < sum.length; j++) {
                sum[j] += block[j];
            }
        }
        for (int j = 0; j < target.length; j++) {
            target[j] = 0;
            for (int k = 0; k < sum.length; k++) {
                target[j] += bread[j][k] * sum[k];
            }
        }
    }
}
