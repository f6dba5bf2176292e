package nl.terugblik.statistics;

import java.util.Arrays;

/**
 * Rows put together by cluster.
 *
 * @param rows the rows, cluster by cluster, by ascending number of the cluster and within it as they came
 * @param starts where in {@code rows} each cluster begins, and at the end how many rows there are
 */
public record Clusters(int[] rows, int[] starts) {

    /** Sets are numbered from 1 on, so that places can be looked up by number; other numbers may lie far apart. */
    private static final long ROOM_A_ROW = 8;

    static Clusters of(int[] clusterOfRow) {
        int[] places = places(clusterOfRow);
        int[] starts = new int[Arrays.stream(places).max().orElse(-1) + 2];
        for (int place : places) {
            starts[place + 1]++;
        }
        for (int cluster = 1; cluster < starts.length; cluster++) {
            starts[cluster] += starts[cluster - 1];
        }
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

    /** For each row the place of its cluster's number among the numbers, from 0. */
    private static int[] places(int[] clusterOfRow) {
        long least = Arrays.stream(clusterOfRow).min().orElse(0);
        long range = Arrays.stream(clusterOfRow).max().orElse(-1) - least + 1;
        if (range > ROOM_A_ROW * clusterOfRow.length) {
            int[] numbers = Arrays.stream(clusterOfRow).sorted().distinct().toArray();
            return Arrays.stream(clusterOfRow)
                    .map(number -> Arrays.binarySearch(numbers, number))
                    .toArray();
        }
        int[] placeOf = new int[(int) range];
        for (int number : clusterOfRow) {
            placeOf[(int) (number - least)] = 1;
        }
        int count = 0;
        for (int i = 0; i < placeOf.length; i++) {
            count += placeOf[i];
            placeOf[i] = count - 1;
        }
        int[] places = new int[clusterOfRow.length];
        for (int row = 0; row < places.length; row++) {
            places[row] = placeOf[(int) (clusterOfRow[row] - least)];
        }
        return places;
    }
}
