package nl.terugblik.survival.curve;

import nl.terugblik.statistics.Sums;

/**
 * The sum of squares, over clusters, of how far each pulls a curve: the infinitesimal jackknife, kept up to date while
 * time goes on.
 *
 * <p>At a moment a cluster pulls by {@code p + b·alpha − level·(q + b·beta)}, where {@code b} is the weight that it has
 * at risk and alpha and beta grow alike for all at risk. A row is so touched only when it enters, leaves or ends.
 */
public final class ClusterSpread {

    /** What is left of parts that cancel each other, as a share of them, where their sum should be 0. */
    private static final double ROUNDING = 1e-13;

    private final double[] p;
    private final double[] q;
    private final double[] b;
    private final Sums pp = new Sums();
    private final Sums qq = new Sums();
    private final Sums bb = new Sums();
    private final Sums pq = new Sums();
    private final Sums pb = new Sums();
    private final Sums qb = new Sums();

    ClusterSpread(int clusters) {
        this.p = new double[clusters];
        this.q = new double[clusters];
        this.b = new double[clusters];
    }

    /** A row of the cluster comes at risk. */
    void enter(int cluster, double weight, double alpha, double beta) {
        move(cluster, -weight * alpha, -weight * beta, weight);
    }

    /** A row of the cluster is no longer at risk. */
    void leave(int cluster, double weight, double alpha, double beta) {
        move(cluster, weight * alpha, weight * beta, -weight);
    }

    /** A row of the cluster has an event. */
    public void end(int cluster, double pull, double pullByLevel) {
        move(cluster, pull, pullByLevel, 0);
    }

    private void move(int cluster, double toP, double toQ, double toB) {
        count(cluster, -1);
        p[cluster] += toP;
        q[cluster] += toQ;
        b[cluster] += toB;
        count(cluster, 1);
    }

    private void count(int cluster, int sign) {
        double ofP = sign * p[cluster];
        double ofQ = sign * q[cluster];
        pp.add(ofP * p[cluster]);
        pq.add(ofP * q[cluster]);
        pb.add(ofP * b[cluster]);
        qq.add(ofQ * q[cluster]);
        qb.add(ofQ * b[cluster]);
        bb.add(sign * b[cluster] * b[cluster]);
    }

    /** The sum of squares now, 0 or more. */
    public double squares(double alpha, double beta, double level) {
        double slope = alpha - level * beta;
        double[] parts = {
            pp.value(),
            level * level * qq.value(),
            slope * slope * bb.value(),
            -2 * level * pq.value(),
            2 * slope * pb.value(),
            -2 * level * slope * qb.value()
        };
        Sums sum = new Sums();
        double size = 0;
        for (double part : parts) {
            sum.add(part);
            size += Math.abs(part);
        }
        return sum.value() > ROUNDING * size ? sum.value() : 0;
    }
}
