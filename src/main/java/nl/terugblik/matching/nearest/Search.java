package nl.terugblik.matching.nearest;

/**
 * Looks in a pool for rows that a row of the other group may be paired with. Along a few axes a search among n rows takes
 * time as log n. Along many, or where pairs must differ in a column in which most rows nearby agree, it comes to look at
 * more of them, at worst at all. Not for several threads at once.
 */
final class Search {

    private final Pool pool;
    private final Tree tree;
    private final Axes axes;
    private final int width;
    private final double limit;
    private final double[] at;
    private double bound;
    private boolean any;
    private int found;
    private int rank;

    Search(Pool pool) {
        this.pool = pool;
        tree = pool.tree();
        axes = pool.axes();
        width = axes.count();
        limit = axes.limit();
        at = new double[width];
    }

    /** The nearest row that can be taken; one of them, where several are equally near. */
    int nearest(int row) {
        return nearest(row, false);
    }

    /** Whether there is any row that can be taken. */
    boolean findsAny(int row) {
        return nearest(row, true) != Pool.NONE;
    }

    private int nearest(int row, boolean any) {
        int root = start(row);
        this.any = any;
        bound = roomy(limit);
        if (root >= 0) {
            approach(root, squares(root));
        }
        return found;
    }

    /** Of the rows that can be taken and are no further than this, the one that comes first. */
    int first(int row, double distance) {
        int root = start(row);
        bound = Math.min(distance, limit);
        rank = Integer.MAX_VALUE;
        if (root >= 0) {
            gather(root, roomy(bound));
        }
        return found;
    }

    private int start(int row) {
        for (int axis = 0; axis < width; axis++) {
            at[axis] = axes.column(axis)[row];
        }
        found = Pool.NONE;
        return tree.roots()[axes.strata().of()[row]];
    }

    /** The square of a distance, rounded up: squares are only compared to pass over what is too far by any measure. */
    private static double roomy(double distance) {
        return Math.min(distance * distance * (1 + 1e-12) + Double.MIN_NORMAL, Double.MAX_VALUE);
    }

    /** Looks through a node for a row nearer than the bound, the square of the least distance so far. */
    private void approach(int node, double squares) {
        if (tooFar(squares) || (any && found != Pool.NONE)) {
            return;
        }
        if (tree.isLeaf(node)) {
            approachRows(node);
            return;
        }
        int one = node + 1;
        int other = tree.second()[node];
        double toOne = squares(one);
        double toOther = squares(other);
        if (toOther < toOne) {
            approach(other, toOther);
            approach(one, toOne);
        } else {
            approach(one, toOne);
            approach(other, toOther);
        }
    }

    private boolean tooFar(double squares) {
        return found == Pool.NONE ? squares > bound : squares >= bound;
    }

    private void approachRows(int leaf) {
        int end = end(leaf);
        for (int i = pool.firstFree(leaf); i < end; i++) {
            double squares = squaresOf(i);
            if (!tooFar(squares) && pool.isFree(tree.rows()[i]) && Math.sqrt(squares) <= limit) {
                bound = squares;
                found = tree.rows()[i];
            }
        }
    }

    /** Looks through a node for a row within the bound, now a distance, whose rank is lower than that of any so far. */
    private void gather(int node, double squareBound) {
        if (pool.leastRank(node) >= rank || squares(node) > squareBound) {
            return;
        }
        if (tree.isLeaf(node)) {
            gatherRows(node);
            return;
        }
        int one = node + 1;
        int other = tree.second()[node];
        boolean otherFirst = pool.leastRank(other) < pool.leastRank(one);
        gather(otherFirst ? other : one, squareBound);
        gather(otherFirst ? one : other, squareBound);
    }

    /** The first that fits is the best of a leaf, whose rows stand by precedence. */
    private void gatherRows(int leaf) {
        int end = end(leaf);
        for (int i = pool.firstFree(leaf); i < end; i++) {
            int row = tree.rows()[i];
            if (pool.isFree(row) && Math.sqrt(squaresOf(i)) <= bound) {
                int its = pool.precedence().rank(row);
                if (its < rank) {
                    rank = its;
                    found = row;
                }
                return;
            }
        }
    }

    /** Of rows in one place the first that can be taken speaks for all. */
    private int end(int leaf) {
        return tree.isOnePlace(leaf) ? pool.firstFree(leaf) + 1 : tree.to()[leaf];
    }

    /** The square of the distance to a row, infinite where the pair is forbidden. */
    private double squaresOf(int place) {
        return squares(tree.cells(), tree.cells(), place * width);
    }

    /** The square of the distance to a node's box, infinite where nothing in it can be taken. */
    private double squares(int node) {
        return pool.isEmpty(node) ? Double.POSITIVE_INFINITY : squares(tree.low(), tree.high(), node * width);
    }

    /** Added up along the axes in the same order as the distance itself, so a box is never further than a row in it. */
    private double squares(double[] low, double[] high, int base) {
        double sum = 0;
        int axis = 0;
        for (; axis < axes.distances(); axis++) {
            double gap = gap(at[axis], low[base + axis], high[base + axis]);
            sum += gap * gap;
        }
        for (; axis < axes.reaches(); axis++) {
            if (gap(at[axis], low[base + axis], high[base + axis]) > axes.allowed(axis)) {
                return Double.POSITIVE_INFINITY;
            }
        }
        for (; axis < width; axis++) {
            if (low[base + axis] == at[axis] && high[base + axis] == at[axis]) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return sum;
    }

    private static double gap(double value, double low, double high) {
        return value < low ? low - value : Math.max(value - high, 0);
    }
}
