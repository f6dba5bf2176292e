package nl.terugblik.survival.curve;

import nl.terugblik.survival.Followed;

/** A walk through time along those who enter, leave and end, which keeps the spread of their clusters up to date. */
public final class AtRisk {

    /** What the end of a row does to the spread. */
    public interface Ending {
        void of(int row, ClusterSpread spread);
    }

    private final Followed rows;
    private final ClusterSpread spread;
    private int entered;
    private int gone;
    private double now = Double.NEGATIVE_INFINITY;

    public AtRisk(Followed rows) {
        this.rows = rows;
        int clusters = 0;
        for (int cluster : rows.cluster()) {
            clusters = Math.max(clusters, cluster + 1);
        }
        this.spread = new ClusterSpread(clusters);
        if (!rows.entersLate()) {
            for (int row = 0; row < rows.rows(); row++) {
                spread.enter(rows.cluster()[row], rows.weight()[row], 0, 0);
            }
        }
    }

    /** Goes on to a moment; {@code alpha} and {@code beta} are those from before it. */
    public void reach(double moment, double alpha, double beta) {
        now = moment;
        while (entered < rows.byEntry().length && rows.entry()[rows.byEntry()[entered]] < moment) {
            int row = rows.byEntry()[entered++];
            spread.enter(rows.cluster()[row], rows.weight()[row], alpha, beta);
        }
        for (; gone < rows.rows() && rows.time()[gone] < moment; gone++) {
            spread.leave(rows.cluster()[gone], rows.weight()[gone], alpha, beta);
        }
    }

    /** Lets every row end whose event is now. */
    public void ending(Ending ending) {
        for (int row = gone; row < rows.rows() && rows.time()[row] == now; row++) {
            if (rows.hasEvent(row)) {
                ending.of(row, spread);
            }
        }
    }

    public ClusterSpread spread() {
        return spread;
    }
}
