package nl.terugblik.matching.optimal;

import java.util.Arrays;

/**
 * An assignment of rows to columns, each column to one row at most, that costs the least. A row may also stay alone, at a
 * cost of its own.
 *
 * <p>What it costs to stay alone has a level and an amount, and levels come first: a level is more than any sum of
 * amounts. So as many rows as can be are assigned where staying alone costs a level, those of higher levels before
 * others, and only then amounts count.
 *
 * <p>Rows are taken in one after another, each by the cheapest chain of exchanges (Dijkstra's algorithm on reduced costs:
 * successive shortest augmenting paths, as in Jonker &amp; Volgenant, 1987). Rows and columns carry prices, and these prove
 * that nothing cheaper exists: no pair costs less than its row's and column's prices together, an assigned pair costs
 * just that, a column's price is never above 0 and is 0 where the column is free, a row's price is never above what it
 * costs to stay alone and is that where it does. The prices of any other assignment add up to no less: that is
 * complementary slackness, which holds for numbers with levels as it does for plain ones, since they too are ordered and
 * can be added.
 */
final class Assignment {

    private static final int NONE = -1;

    private final Candidates candidates;
    private final Candidates.Visitor visitor = this::see;
    private final int distinct;
    private final int[] aloneLevel;
    private final double[] alone;

    private final int[] columnOf;
    private final int[] rowOf;
    private final int[] rowLevel;
    private final double[] rowPrice;
    private final int[] columnLevel;
    private final double[] columnPrice;
    private int free;

    /** Level and amount of the highest price of a column. */
    private int topLevel;

    private double topPrice;

    private final ColumnQueue queue;
    private final int[] cameFrom;
    private final int[] reached;
    private int reachedCount;

    private int visitedLevel;
    private double visitedAmount;
    private int visitedRow;
    private int bestLevel;
    private double best;
    private int bestRow;
    private int bestColumn;

    /**
     * Assigns rows to columns.
     *
     * @param candidates what rows may have; row r has the candidates of row r modulo {@code distinct}
     * @param distinct how many rows have candidates of their own; the others are copies
     * @param columns how many columns there are
     * @param aloneLevel for each row the level of what it costs to stay alone
     * @param alone for each row the amount of that
     */
    Assignment(Candidates candidates, int distinct, int columns, int[] aloneLevel, double[] alone) {
        this.candidates = candidates;
        this.distinct = distinct;
        this.aloneLevel = aloneLevel;
        this.alone = alone;
        columnOf = new int[alone.length];
        Arrays.fill(columnOf, NONE);
        rowOf = new int[columns];
        Arrays.fill(rowOf, NONE);
        rowLevel = new int[alone.length];
        rowPrice = new double[alone.length];
        columnLevel = new int[columns];
        columnPrice = new double[columns];
        free = columns;
        queue = new ColumnQueue(columns);
        cameFrom = new int[columns];
        reached = new int[columns];
        for (int row = 0; row < alone.length; row++) {
            takeIn(row);
        }
    }

    /** How many bytes an assignment takes, its candidates not counted. */
    static long bytes(long rows, long columns) {
        return rows * (2 * Integer.BYTES + 2 * Double.BYTES + Integer.BYTES)
                + columns * (7 * Integer.BYTES + 2 * Double.BYTES);
    }

    private void takeIn(int row) {
        candidates.begin();
        queue.clear();
        reachedCount = 0;
        bestLevel = aloneLevel[row];
        best = alone[row];
        bestRow = row;
        bestColumn = NONE;
        visit(row, 0, 0);
        while (!queue.isEmpty() && isLess(queue.leastLevel(), queue.least(), bestLevel, best)) {
            int column = queue.poll();
            reached[reachedCount++] = column;
            int owner = rowOf[column];
            int level = queue.level(column) - rowLevel[owner];
            double amount = queue.amount(column) - rowPrice[owner];
            if (isLess(level + aloneLevel[owner], amount + alone[owner], bestLevel, best)) {
                bestLevel = level + aloneLevel[owner];
                best = amount + alone[owner];
                bestRow = owner;
                bestColumn = NONE;
            }
            visit(owner, level, amount);
        }
        reprice(row);
        exchange(row);
        if (free == 0) {
            findTop();
        }
    }

    private static boolean isLess(int level, double amount, int otherLevel, double otherAmount) {
        return level < otherLevel || level == otherLevel && amount < otherAmount;
    }

    /** Goes on from a row to whatever it may have; level and amount are what lies behind, less the row's price. */
    private void visit(int row, int level, double amount) {
        visitedRow = row;
        visitedLevel = level;
        visitedAmount = amount;
        candidates.visit(row % distinct, level, amount, limit(), visitor);
    }

    private double limit() {
        int level = visitedLevel - topLevel;
        if (level != bestLevel) {
            return level < bestLevel ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        return best - (visitedAmount - topPrice);
    }

    private double see(int column, double cost) {
        int level = visitedLevel - columnLevel[column];
        double amount = visitedAmount + cost - columnPrice[column];
        if (!isLess(level, amount, bestLevel, best)) {
            return limit();
        }
        if (rowOf[column] == NONE) {
            bestLevel = level;
            best = amount;
            bestColumn = column;
            cameFrom[column] = visitedRow;
        } else if (queue.offer(column, level, amount)) {
            cameFrom[column] = visitedRow;
        }
        return limit();
    }

    private void reprice(int row) {
        for (int i = 0; i < reachedCount; i++) {
            int column = reached[i];
            int level = bestLevel - queue.level(column);
            double amount = best - queue.amount(column);
            columnLevel[column] -= level;
            columnPrice[column] -= amount;
            rowLevel[rowOf[column]] += level;
            rowPrice[rowOf[column]] += amount;
        }
        rowLevel[row] = bestLevel;
        rowPrice[row] = best;
    }

    private void exchange(int row) {
        int column = bestColumn;
        if (column == NONE) {
            column = columnOf[bestRow];
            columnOf[bestRow] = NONE;
            if (bestRow == row) {
                return;
            }
        } else {
            free--;
        }
        while (column != NONE) {
            int next = cameFrom[column];
            int given = next == row ? NONE : columnOf[next];
            rowOf[column] = next;
            columnOf[next] = column;
            column = given;
        }
    }

    private void findTop() {
        topLevel = columnLevel[0];
        topPrice = columnPrice[0];
        for (int column = 1; column < rowOf.length; column++) {
            if (isLess(topLevel, topPrice, columnLevel[column], columnPrice[column])) {
                topLevel = columnLevel[column];
                topPrice = columnPrice[column];
            }
        }
    }

    /** The row that has a column, −1 where none has. */
    int rowOf(int column) {
        return rowOf[column];
    }

    /** The column that a row has, −1 where it stays alone. */
    int columnOf(int row) {
        return columnOf[row];
    }

    int rowLevel(int row) {
        return rowLevel[row];
    }

    double rowPrice(int row) {
        return rowPrice[row];
    }

    int columnLevel(int column) {
        return columnLevel[column];
    }

    double columnPrice(int column) {
        return columnPrice[column];
    }
}
