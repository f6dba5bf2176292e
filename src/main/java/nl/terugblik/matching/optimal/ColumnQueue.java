package nl.terugblik.matching.optimal;

/**
 * Columns in the order of what it costs to come to them, level first; of equals the first column. A column that has left
 * does not come back until the queue is cleared.
 */
final class ColumnQueue {

    private static final int GONE = -1;

    private final int[] heap;
    private final int[] place;
    private final int[] round;
    private final int[] level;
    private final double[] amount;
    private int size;
    private int current;

    ColumnQueue(int columns) {
        heap = new int[columns];
        place = new int[columns];
        round = new int[columns];
        level = new int[columns];
        amount = new double[columns];
    }

    void clear() {
        size = 0;
        current++;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int leastLevel() {
        return level[heap[0]];
    }

    double least() {
        return amount[heap[0]];
    }

    int level(int column) {
        return level[column];
    }

    double amount(int column) {
        return amount[column];
    }

    /** Notes that a column is to be had at this cost; says whether that is news. */
    boolean offer(int column, int atLevel, double atAmount) {
        if (round[column] == current) {
            if (place[column] == GONE
                    || level[column] < atLevel
                    || level[column] == atLevel && amount[column] <= atAmount) {
                return false;
            }
        } else {
            round[column] = current;
            place[column] = size++;
        }
        level[column] = atLevel;
        amount[column] = atAmount;
        rise(column, place[column]);
        return true;
    }

    /** Takes the cheapest column. */
    int poll() {
        int least = heap[0];
        place[least] = GONE;
        size--;
        if (size > 0) {
            sink(heap[size]);
        }
        return least;
    }

    private void rise(int column, int from) {
        int at = from;
        while (at > 0 && isBefore(column, heap[(at - 1) >>> 1])) {
            put(heap[(at - 1) >>> 1], at);
            at = (at - 1) >>> 1;
        }
        put(column, at);
    }

    private void sink(int column) {
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isBefore(heap[child], column)) {
                break;
            }
            put(heap[child], at);
            at = child;
        }
        put(column, at);
    }

    private void put(int column, int at) {
        heap[at] = column;
        place[column] = at;
    }

    private boolean isBefore(int column, int other) {
        if (level[column] != level[other]) {
            return level[column] < level[other];
        }
        int byAmount = Double.compare(amount[column], amount[other]);
        return byAmount != 0 ? byAmount < 0 : column < other;
    }
}
