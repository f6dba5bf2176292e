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
        int[] numbers = numbers(clusterOfRow);
        int[] places = new int[clusterOfRow.length];
        int[] starts = new int[numbers.length + 1];
        boolean oneByOne = isOneByOne(numbers);
        for (int row = 0; row < places.length; row++) {
            places[row] = oneByOne ? clusterOfRow[row] - numbers[0] : Arrays.binarySearch(numbers, clusterOfRow[row]);
            starts[places[row] + 1]++;
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

    /** The numbers of the clusters, each once, ascending. */
    private static int[] numbers(int[] clusterOfRow) {
        int[] numbers = clusterOfRow.clone();
        Arrays.sort(numbers);
        int count = 0;
        for (int number : numbers) {
            if (count == 0 || numbers[count - 1] != number) {
                numbers[count++] = number;
            }
        }
        return Arrays.copyOf(numbers, count);
    }

    private static boolean isOneByOne(int[] numbers) {
        return numbers.length > 0 && numbers[numbers.length - 1] - (long) numbers[0] == numbers.length - 1;
    }
}
