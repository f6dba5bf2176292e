package nl.terugblik.matching.nearest;

/**
 * Rows in a k-d tree for every stratum, all in one. A node is a number and holds a run of rows; its first child is the next
 * number. Every node knows the box in which its rows lie.
 *
 * @param roots for each stratum its uppermost node, −1 for a stratum without a row
 * @param second for each node its second child, 0 for a leaf
 * @param parents for each node the one above, −1 for a root
 * @param from for each node where its rows begin
 * @param to for each node where its rows end
 * @param low for each node the lower edge of its box along each axis
 * @param high for each node the upper edge of its box along each axis
 * @param rows the rows; those of a leaf by precedence
 * @param cells for each of these rows where it lies along each axis
 */
record Tree(
        int[] roots,
        int[] second,
        int[] parents,
        int[] from,
        int[] to,
        double[] low,
        double[] high,
        int[] rows,
        double[] cells) {

    int nodes() {
        return second.length;
    }

    boolean isLeaf(int node) {
        return second[node] == 0;
    }

    /** Whether all rows of a node lie in the same place. */
    boolean isOnePlace(int node) {
        int width = low.length / second.length;
        for (int i = node * width; i < (node + 1) * width; i++) {
            if (low[i] != high[i]) {
                return false;
            }
        }
        return true;
    }
}
