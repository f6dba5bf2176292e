package nl.terugblik.matching.optimal;

/**
 * Candidates by lists: for each row its cheapest columns in order of cost. A list grows when it has been read to its end,
 * as long as there is room for all lists together; who looks further then is shown all the other columns, whose costs are
 * reckoned anew each time. So memory does not grow with the number of pairs.
 */
final class NearestLists implements Candidates {

    /** What a pair costs. */
    interface Cost {
        /** A number; infinite where a row may not have a column. */
        double of(int row, int column);
    }

    private static final int FIRST_LENGTH = 128;
    private static final int GROWTH = 4;

    /** How many columns all lists may hold together, once they grow. */
    private static final int ENTRIES = 1 << 24;

    private final int columns;
    private final double[] below;
    private final Cost cost;
    private final Effort effort;
    private final int[][] lists;
    private final double[][] costs;
    private final boolean[] isComplete;
    private final long room;
    private long entries;

    /**
     * Lists of candidates.
     *
     * @param columns how many columns there are
     * @param below for each row what a column must cost less than, to be of any interest
     * @param cost what a pair costs
     * @param effort what looks at pairs are counted by
     */
    NearestLists(int columns, double[] below, Cost cost, Effort effort) {
        this(columns, below, cost, effort, ENTRIES);
    }

    /** Lists of candidates that grow as long as they hold so many columns together. */
    NearestLists(int columns, double[] below, Cost cost, Effort effort, long room) {
        this.columns = columns;
        this.below = below;
        this.cost = cost;
        this.effort = effort;
        this.room = room;
        lists = new int[below.length][0];
        costs = new double[below.length][0];
        isComplete = new boolean[below.length];
        CheapestColumns cheapest = new CheapestColumns(Math.min(columns, FIRST_LENGTH));
        for (int row = 0; row < below.length; row++) {
            list(row, cheapest);
        }
    }

    /** How many bytes the lists take at most. */
    static long bytes(long rows, long columns) {
        long most = Math.min(rows * columns, Math.max(rows * FIRST_LENGTH, ENTRIES));
        return most * (Integer.BYTES + Double.BYTES) + rows * (2 * 24 + Double.BYTES);
    }

    private void list(int row, CheapestColumns cheapest) {
        effort.spend(columns);
        cheapest.clear(below[row]);
        for (int column = 0; column < columns; column++) {
            cheapest.offer(column, cost.of(row, column));
        }
        cheapest.sort();
        entries -= lists[row].length;
        lists[row] = cheapest.columns();
        costs[row] = cheapest.costs();
        entries += lists[row].length;
        isComplete[row] = cheapest.room() == columns || lists[row].length < cheapest.room();
    }

    @Override
    public void visit(int row, int level, double amount, double limit, Visitor visitor) {
        double least = limit;
        int next = 0;
        do {
            for (; next < lists[row].length; next++) {
                if (costs[row][next] >= least) {
                    effort.spend(next);
                    return;
                }
                least = visitor.see(lists[row][next], costs[row][next]);
            }
        } while (grow(row));
        effort.spend(next);
        if (!isComplete[row]) {
            visitOthers(row, least, visitor);
        }
    }

    private boolean grow(int row) {
        int length = Math.min(columns, GROWTH * lists[row].length);
        if (isComplete[row] || entries + length > room) {
            return false;
        }
        list(row, new CheapestColumns(length));
        return true;
    }

    private void visitOthers(int row, double limit, Visitor visitor) {
        effort.spend(columns);
        double listed = costs[row][costs[row].length - 1];
        double least = limit;
        for (int column = 0; column < columns; column++) {
            double price = cost.of(row, column);
            if (price >= listed && price < least) {
                least = visitor.see(column, price);
            }
        }
    }
}
