package nl.terugblik.statistics;

import java.util.Arrays;

/**
 * How the rows of a model count: each once and on its own, or with weights and in clusters whose rows depend on one
 * another, as families of one matched set do.
 *
 * <p>Weights say how much a row counts in the estimates, and only their proportions matter. With weights or clusters
 * the standard errors no longer believe the model: they come from how the clusters differ, as in R's {@code
 * sandwich::vcovCL} with type HC1. The weights are kept, not copied; they may not be changed afterwards.
 */
public final class Weighting {

    private final int rows;
    private final double[] weights;
    private final Clusters clusters;

    private Weighting(int rows, double[] weights, Clusters clusters) {
        this.rows = rows;
        this.weights = weights;
        this.clusters = clusters;
    }

    /** Every row counts once and on its own; standard errors are the model's. */
    public static Weighting none(int rows) {
        return new Weighting(rows, new double[0], Clusters.of(new int[0]));
    }

    /**
     * Rows with weights, each a cluster of its own.
     *
     * @param weights positive and finite, normally with mean 1; rows that weigh nothing are left out by the caller
     */
    public static Weighting weighted(double[] weights) {
        int[] alone = new int[weights.length];
        Arrays.setAll(alone, row -> row);
        return clustered(weights, alone);
    }

    /**
     * Rows with weights, in clusters.
     *
     * @param weights positive and finite, normally with mean 1; rows that weigh nothing are left out by the caller
     * @param clusters for each row the number of its cluster, any whole number
     */
    public static Weighting clustered(double[] weights, int[] clusters) {
        if (weights.length != clusters.length) {
            throw new IllegalArgumentException("every row has a weight and a cluster");
        }
        for (double weight : weights) {
            if (!(weight > 0)) {
                throw new IllegalArgumentException("every weight is above 0: leave out rows that weigh nothing first");
            }
        }
        Weighting weighting = new Weighting(weights.length, weights, Clusters.of(clusters));
        if (!Double.isFinite(weighting.total())) {
            throw new IllegalArgumentException("weights and their sum are finite: divide them by their mean first");
        }
        return weighting;
    }

    public int rows() {
        return rows;
    }

    /** Whether standard errors come from the clusters and not from the model. */
    public boolean isClustered() {
        return weights.length > 0;
    }

    /** How much a row counts; 1 where there are no weights. */
    public double weight(int row) {
        return weights.length == 0 ? 1 : weights[row];
    }

    public double total() {
        if (weights.length == 0) {
            return rows;
        }
        Sums total = new Sums();
        for (double weight : weights) {
            total.add(weight);
        }
        return total.value();
    }

    /**
     * For each row the place of its cluster, from 0, by ascending number of the cluster; without clusters each row is
     * one of its own.
     */
    public int[] clusterOfRow() {
        int[] places = new int[rows];
        if (!isClustered()) {
            Arrays.setAll(places, row -> row);
            return places;
        }
        for (int cluster = 0; cluster < clusters.count(); cluster++) {
            for (int at = clusters.starts()[cluster]; at < clusters.starts()[cluster + 1]; at++) {
                places[clusters.rows()[at]] = cluster;
            }
        }
        return places;
    }

    public Clusters clusters() {
        return clusters;
    }
}
