package nl.terugblik.matching.optimal;

/**
 * Candidates by lists: for each row its cheapest columns in order of cost, as many as a list holds. Who looks further is
 * shown all the others, whose costs are reckoned anew each time, so that memory does not grow with the number of pairs.
 */
final class NearestLists implements Candidates {

    /** What a pair costs. */
    interface Cost {
        /** A number; infinite where a row may not have a column. */
        double of(int row, int column);
    }

    /** How many columns all lists hold together, unless that were too few a list. More cost memory, fewer cost time. */
    private static final int ENTRIES = 1 << 23;

    private static final int LEAST_LENGTH = 128;

    private final Cost cost;
    private final Effort effort;
    private final int columns;
    private final int length;
    private final int[][] lists;
    private final double[][] costs;

    /**
     * Lists of candidates.
     *
     * @param rows how many rows there are
     * @param columns how many columns
     * @param below for each row what a column must cost less than, to be of any interest
     * @param cost what a pair costs
     * @param effort what looks at pairs are counted by
     */
    NearestLists(int rows, int columns, double[] below, Cost cost, Effort effort) {
        this.cost = cost;
        this.effort = effort;
        this.columns = columns;
        length = (int) length(rows, columns);
        lists = new int[rows][];
        costs = new double[rows][];
        CheapestColumns cheapest = new CheapestColumns(length);
        for (int row = 0; row < rows; row++) {
            effort.spend(columns);
            cheapest.clear(below[row]);
            for (int column = 0; column < columns; column++) {
                cheapest.offer(column, cost.of(row, column));
            }
            cheapest.sort();
            lists[row] = cheapest.columns();
            costs[row] = cheapest.costs();
        }
    }

    private static long length(long rows, long columns) {
        return Math.min(columns, Math.max(LEAST_LENGTH, ENTRIES / rows));
    }

    /** How many bytes the lists take at most. */
    static long bytes(long rows, long columns) {
        return rows * (length(rows, columns) * (Integer.BYTES + Double.BYTES) + 2 * 24);
    }

    @Override
    public void visit(int row, int level, double amount, double limit, Visitor visitor) {
        double least = limit;
        for (int i = 0; i < lists[row].length; i++) {
            if (costs[row][i] >= least) {
                effort.spend(i);
                return;
            }
            least = visitor.see(lists[row][i], costs[row][i]);
        }
        effort.spend(lists[row].length);
        if (lists[row].length < length || length == columns) {
            return;
        }
        effort.spend(columns);
        double listed = costs[row][length - 1];
        for (int column = 0; column < columns; column++) {
            double price = cost.of(row, column);
            if (price >= listed && price < least) {
                least = visitor.see(column, price);
            }
        }
    }
}
