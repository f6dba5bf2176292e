package nl.terugblik.matching.optimal;

import java.util.Arrays;

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
            if (costs[child] < cost || costs[child] == cost && columns[child] < column) {
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

    /** Sorts the columns that are kept, cheapest first; what is offered afterwards is not kept as it should be. */
    void sort() {
        int kept = size;
        while (size > 1) {
            size--;
            int column = columns[size];
            double cost = costs[size];
            put(columns[0], costs[0], size);
            replaceDearest(column, cost);
        }
        size = kept;
    }

    /** How many columns there is room for. */
    int room() {
        return columns.length;
    }

    int[] columns() {
        return Arrays.copyOf(columns, size);
    }

    double[] costs() {
        return Arrays.copyOf(costs, size);
    }
}
