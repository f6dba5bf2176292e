package nl.terugblik.matching;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The cheapest of the columns that are offered, no more than there is room for; of equals the first. */
final class CheapestColumns {

    private final int[] columns;
    private final double[] costs;
    private int size;
    private double below;

    CheapestColumns(int room) {
        columns = new int[room];
        costs = new double[room];
    }

    /** Starts anew; columns are only kept where they cost less than this. */
    void clear(double limit) {
        size = 0;
        below = limit;
    }

    /** Offers the next column. The dearest that is kept stands at the root of a heap. */
    void offer(int column, double cost) {
        if (!(cost < below)) {
            return;
        }
        if (size < columns.length) {
            int at = size++;
            while (at > 0 && costs[(at - 1) >>> 1] <= cost) {
                put(columns[(at - 1) >>> 1], costs[(at - 1) >>> 1], at);
                at = (at - 1) >>> 1;
            }
            put(column, cost, at);
        } else {
            replaceDearest(column, cost);
        }
        if (size == columns.length) {
            below = costs[0];
        }
    }

    private void replaceDearest(int column, double cost) {
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && isDearer(child + 1, child)) {
                child++;
            }
            if (costs[child] <= cost) {
                break;
            }
            put(columns[child], costs[child], at);
            at = child;
        }
        put(column, cost, at);
    }

    private boolean isDearer(int one, int other) {
        return costs[one] > costs[other] || costs[one] == costs[other] && columns[one] > columns[other];
    }

    private void put(int column, double cost, int at) {
        columns[at] = column;
        costs[at] = cost;
    }

    /** The columns that are kept, cheapest first. */
    int[] sorted() {
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> costs[i]).thenComparingInt(i -> columns[i]))
                .mapToInt(i -> columns[i])
                .toArray();
    }
}
