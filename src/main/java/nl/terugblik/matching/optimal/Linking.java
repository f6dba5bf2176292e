package nl.terugblik.matching.optimal;

import java.util.function.IntUnaryOperator;

/** The making of an {@link EdgeCover}: first the links that serve two rows, then those of rows that are left over. */
final class Linking {

    private final Nearest nearest;
    private final int treated;
    private final int[] links;
    private final int[] from;
    private final int[] to;
    private int size;

    Linking(Nearest nearest, int treated, int controls) {
        this.nearest = nearest;
        this.treated = treated;
        links = new int[treated + controls];
        from = new int[treated + controls];
        to = new int[treated + controls];
    }

    /**
     * Links rows.
     *
     * @param candidates the controls that treated rows can be linked to, at their distance less the controls' m
     * @param control for each column of the candidates which control it is
     */
    EdgeCover by(Candidates candidates, IntUnaryOperator control) {
        int controls = links.length - treated;
        double[] pays = EdgeCover.distances(nearest, 0, links.length);
        double[] alone = EdgeCover.distances(nearest, 0, treated);
        Assignment assignment = new Assignment(candidates, treated, controls, new int[treated], alone);
        for (int row = 0; row < treated; row++) {
            pays[row] = assignment.rowPrice(row);
        }
        for (int column = 0; column < controls; column++) {
            int other = treated + control.applyAsInt(column);
            pays[other] += assignment.columnPrice(column);
            if (assignment.rowOf(column) >= 0) {
                link(assignment.rowOf(column), other);
            }
        }
        // Where many are equally near, the larger group spreads over the smaller, which then needs no links of its own.
        if (treated > controls) {
            linkLeftOver(0, treated);
            linkLeftOver(treated, links.length);
        } else {
            linkLeftOver(treated, links.length);
            linkLeftOver(0, treated);
        }
        return new EdgeCover(treated, from, to, size, pays);
    }

    private void linkLeftOver(int first, int end) {
        for (int row = first; row < end; row++) {
            if (links[row] == 0 && nearest.distance(row) < Double.POSITIVE_INFINITY) {
                int other = nearest.next(row, links);
                link(Math.min(row, other), Math.max(row, other));
            }
        }
    }

    private void link(int row, int control) {
        from[size] = row;
        to[size] = control;
        size++;
        links[row]++;
        links[control]++;
    }
}
