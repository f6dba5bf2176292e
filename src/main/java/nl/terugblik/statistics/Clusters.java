package nl.terugblik.statistics;

import java.util.Arrays;

/**
 * Rows put together by cluster.
 *
 * @param rows the rows, cluster by cluster, by ascending number of the cluster and within it as they came
 * @param starts where in {@code rows} each cluster begins, and at the end how many rows there are
 */
public record Clusters(int[] rows, int[] starts) {

    static Clusters of(int[] clusterOfRow) {
        int[] numbers = Arrays.stream(clusterOfRow).sorted().distinct().toArray();
        int[] places = new int[clusterOfRow.length];
        int[] starts = new int[numbers.length + 1];
        for (int row = 0; row < places.length; row++) {
            places[row] = Arrays.binarySearch(numbers, clusterOfRow[row]);
            starts[places[row] + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        int[] rows = new int[clusterOfRow.length];
        for (int row = 0; row < rows.length; row++) {
            rows[next[places[row]]++] = row;
        }
        return new Clusters(rows, starts);
    }

    public int count() {
        return starts.length - 1;
    }
}
