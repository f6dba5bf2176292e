package nl.terugblik.survival;

import nl.terugblik.statistics.Weighting;

/**
 * The rows of a follow-up by ascending time; rows that tie are put in an order that follows from what they hold, so that
 * sums over them are the same to the bit however they came.
 *
 * @param entry after when a row was followed, negative infinity where rows have no entry
 * @param time when it was last seen
 * @param end how
 * @param weight how much it counts
 * @param cluster the place of its cluster
 * @param byEntry rows by ascending entry; empty where rows have none
 * @param clustered whether errors come from the clusters
 */
public record Followed(
        double[] entry, double[] time, int[] end, double[] weight, int[] cluster, int[] byEntry, boolean clustered) {

    public static Followed of(FollowUp given, Weighting weighting) {
        if (weighting.rows() != given.rows()) {
            throw new IllegalArgumentException("a weighting has as many rows as the follow-up");
        }
        int size = given.rows();
        int[] clusters = weighting.clusterOfRow();
        boolean clustered = weighting.isClustered();
        int[] order = Order.of(size, (left, right) -> {
            int by = Double.compare(given.time(left), given.time(right));
            by = by != 0 ? by : Integer.compare(given.end(left), given.end(right));
            by = by != 0 ? by : Double.compare(given.entry(left), given.entry(right));
            by = by != 0 ? by : Double.compare(weighting.weight(left), weighting.weight(right));
            return by != 0 || !clustered ? by : Integer.compare(clusters[left], clusters[right]);
        });
        Followed sorted = new Followed(
                new double[size],
                new double[size],
                new int[size],
                new double[size],
                new int[size],
                new int[given.entersLate() ? size : 0],
                clustered);
        for (int at = 0; at < size; at++) {
            int row = order[at];
            sorted.entry[at] = given.entry(row);
            sorted.time[at] = given.time(row);
            sorted.end[at] = given.end(row);
            sorted.weight[at] = weighting.weight(row);
            sorted.cluster[at] = clustered ? clusters[row] : at;
        }
        if (given.entersLate()) {
            int[] byEntry = Order.of(size, (left, right) -> Double.compare(sorted.entry[left], sorted.entry[right]));
            System.arraycopy(byEntry, 0, sorted.byEntry, 0, size);
        }
        return sorted;
    }

    public int rows() {
        return time.length;
    }

    public boolean entersLate() {
        return byEntry.length > 0;
    }

    /** Whether a row ends by an event. */
    public boolean hasEvent(int row) {
        return end[row] != FollowUp.CENSORED;
    }

    /** The last moment at which anyone was followed; there must be rows. */
    public double last() {
        return time[rows() - 1];
    }

    /** How many rows are at risk at a moment: followed since before it, and not gone before it. */
    public int atRisk(double moment) {
        int gone = Order.below(rows(), row -> time[row], moment);
        int entered = entersLate() ? Order.below(rows(), place -> entry[byEntry[place]], moment) : rows();
        return entered - gone;
    }
}
