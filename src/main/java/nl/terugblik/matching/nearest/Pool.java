package nl.terugblik.matching.nearest;

import java.util.Arrays;

/**
 * Rows of one group that can still be taken, in trees by where they lie. Making a pool of n rows takes time as n·log n
 * and memory as n, for every axis; taking a row takes time as log n.
 */
final class Pool {

    /** No row. */
    static final int NONE = -1;

    private static final int EMPTY = Integer.MAX_VALUE;

    private final Axes axes;
    private final Precedence precedence;
    private final Tree tree;
    private final boolean[] taken;
    private final int[] leaves;
    private final int[] first;
    private final int[] least;

    /** A pool of these rows of a problem, which it takes over. */
    Pool(Axes axes, Precedence precedence, int[] rows) {
        this.axes = axes;
        this.precedence = precedence;
        tree = new TreeBuilder(axes, precedence, rows).tree();
        int size = axes.strata().of().length;
        taken = new boolean[size];
        leaves = new int[size];
        first = tree.from().clone();
        least = new int[tree.nodes()];
        Arrays.fill(leaves, NONE);
        for (int node = tree.nodes() - 1; node >= 0; node--) {
            renew(node);
            for (int i = tree.from()[node]; tree.isLeaf(node) && i < tree.to()[node]; i++) {
                leaves[tree.rows()[i]] = node;
            }
        }
    }

    boolean isFree(int row) {
        return leaves[row] != NONE && !taken[row];
    }

    void take(int row) {
        taken[row] = true;
        renewFrom(leaves[row]);
    }

    /** Puts a row back that was taken. */
    void giveBack(int row) {
        taken[row] = false;
        int leaf = leaves[row];
        first[leaf] = tree.from()[leaf];
        renewFrom(leaf);
    }

    private void renewFrom(int leaf) {
        for (int node = leaf; node >= 0; node = tree.parents()[node]) {
            renew(node);
        }
    }

    private void renew(int node) {
        if (tree.isLeaf(node)) {
            while (first[node] < tree.to()[node] && taken[tree.rows()[first[node]]]) {
                first[node]++;
            }
            least[node] = first[node] == tree.to()[node] ? EMPTY : precedence.rank(tree.rows()[first[node]]);
        } else {
            least[node] = Math.min(least[node + 1], least[tree.second()[node]]);
        }
    }

    Axes axes() {
        return axes;
    }

    Precedence precedence() {
        return precedence;
    }

    Tree tree() {
        return tree;
    }

    /** Whether a node has no row that can be taken. */
    boolean isEmpty(int node) {
        return least[node] == EMPTY;
    }

    /** The rank of the node's first row that can be taken, above every rank where there is none. */
    int leastRank(int node) {
        return least[node];
    }

    /** Where the rows of a leaf begin that can be taken; others may still stand among them. */
    int firstFree(int leaf) {
        return first[leaf];
    }
}
