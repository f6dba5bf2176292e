package nl.terugblik.matching.nearest;

import java.util.Arrays;

/** Builds trees: halves the rows along the widest axis until few are left, or only such as lie in the same place. */
final class TreeBuilder {

    private static final int SAMPLE = 255;
    private static final int LEAST_LEAF = 8;

    private final Axes axes;
    private final Precedence precedence;
    private final int width;
    private final int leaf;
    private final int[] rows;
    private final int[] roots;
    private final double[] sample = new double[SAMPLE + 1];
    private int nodes;
    private int[] second = new int[16];
    private int[] parents = new int[16];
    private int[] from = new int[16];
    private int[] to = new int[16];
    private double[] low;
    private double[] high;

    /** Takes the rows over. */
    TreeBuilder(Axes axes, Precedence precedence, int[] rows) {
        this.axes = axes;
        this.precedence = precedence;
        width = axes.count();
        // Boxes then take no more memory than the rows themselves, however many axes there are.
        leaf = Math.max(LEAST_LEAF, width);
        low = new double[16 * width];
        high = new double[16 * width];
        roots = new int[axes.strata().count()];
        this.rows = new int[rows.length];
        int[] starts = sortByStratum(rows);
        for (int stratum = 0; stratum < roots.length; stratum++) {
            int begin = starts[stratum];
            int end = starts[stratum + 1];
            roots[stratum] = begin == end ? -1 : build(begin, end, -1);
        }
    }

    private int[] sortByStratum(int[] unsorted) {
        int[] of = axes.strata().of();
        int[] starts = new int[roots.length + 1];
        for (int row : unsorted) {
            starts[of[row] + 1]++;
        }
        for (int stratum = 0; stratum < roots.length; stratum++) {
            starts[stratum + 1] += starts[stratum];
        }
        int[] next = starts.clone();
        for (int row : unsorted) {
            rows[next[of[row]]++] = row;
        }
        return starts;
    }

    Tree tree() {
        double[] cells = new double[Math.multiplyExact(rows.length, width)];
        for (int axis = 0; axis < width; axis++) {
            double[] column = axes.column(axis);
            for (int i = 0; i < rows.length; i++) {
                cells[i * width + axis] = column[rows[i]];
            }
        }
        return new Tree(
                roots,
                Arrays.copyOf(second, nodes),
                Arrays.copyOf(parents, nodes),
                Arrays.copyOf(from, nodes),
                Arrays.copyOf(to, nodes),
                Arrays.copyOf(low, nodes * width),
                Arrays.copyOf(high, nodes * width),
                rows,
                cells);
    }

    private int build(int begin, int end, int parent) {
        int node = nodes++;
        makeRoom();
        parents[node] = parent;
        from[node] = begin;
        to[node] = end;
        int axis = widest(node);
        if (end - begin <= leaf || axis < 0) {
            sortByPrecedence(begin, end);
            return node;
        }
        int middle = divide(axes.column(axis), begin, end);
        build(begin, middle, node);
        int other = build(middle, end, node);
        second[node] = other;
        return node;
    }

    private void makeRoom() {
        if (nodes > second.length) {
            int room = 2 * nodes;
            second = Arrays.copyOf(second, room);
            parents = Arrays.copyOf(parents, room);
            from = Arrays.copyOf(from, room);
            to = Arrays.copyOf(to, room);
            low = Arrays.copyOf(low, Math.multiplyExact(room, width));
            high = Arrays.copyOf(high, Math.multiplyExact(room, width));
        }
    }

    /** Draws the box of a node; its widest axis, −1 where it has no width along any. */
    private int widest(int node) {
        int widest = -1;
        double most = -1;
        for (int axis = 0; axis < width; axis++) {
            double[] column = axes.column(axis);
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            for (int i = from[node]; i < to[node]; i++) {
                double value = column[rows[i]];
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
            low[node * width + axis] = least;
            high[node * width + axis] = greatest;
            if (greatest > least && (greatest - least) / axes.unit(axis) > most) {
                most = (greatest - least) / axes.unit(axis);
                widest = axis;
            }
        }
        return widest;
    }

    /** Puts the lower half of a run of rows first, and says where the upper begins; equal ones stay together. */
    private int divide(double[] column, int begin, int end) {
        double middle = median(column, begin, end);
        boolean below = false;
        for (int i = begin; i < end && !below; i++) {
            below = column[rows[i]] < middle;
        }
        int boundary = begin;
        for (int i = begin; i < end; i++) {
            double value = column[rows[i]];
            if (below ? value < middle : value <= middle) {
                int row = rows[boundary];
                rows[boundary] = rows[i];
                rows[i] = row;
                boundary++;
            }
        }
        return boundary;
    }

    private double median(double[] column, int begin, int end) {
        int stride = (end - begin) / SAMPLE + 1;
        int size = 0;
        for (int i = begin; i < end; i += stride) {
            sample[size++] = column[rows[i]];
        }
        Arrays.sort(sample, 0, size);
        return sample[size / 2];
    }

    private void sortByPrecedence(int begin, int end) {
        int[] ranks = new int[end - begin];
        for (int i = begin; i < end; i++) {
            ranks[i - begin] = precedence.rank(rows[i]);
        }
        Arrays.sort(ranks);
        for (int i = begin; i < end; i++) {
            rows[i] = precedence.row(ranks[i - begin]);
        }
    }
}
