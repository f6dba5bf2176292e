package nl.terugblik.survival.cox;

/**
 * A walk through the rows of a Cox model, from late to early, that keeps sums over those at risk.
 *
 * <p>Rows come at risk at their time and, where they enter late, are taken away again at their entry. What is taken away
 * leaves its rounding behind; the sums are therefore made anew from those who are left whenever more went than stayed, or
 * the sum of risks has become small.
 */
final class RiskSweep {

    /** How small the sum of risks may become before what was lost of its digits matters. */
    private static final double SMALL = 1e-3;

    /** A moment with events: the rows that have one, and the sums over all at risk and over those rows. */
    interface Visitor {
        void moment(int from, int to, RiskSums atRisk, RiskSums ending);
    }

    private final CoxRows rows;
    private final double[] risks;
    private final RiskSums atRisk;
    private final RiskSums ending;
    private final double[] row;
    private final int[] live;
    private int count;
    private int gone;
    private double most;

    private RiskSweep(CoxRows rows, double[] risks, boolean products) {
        this.rows = rows;
        this.risks = risks;
        this.atRisk = new RiskSums(rows.width(), products);
        this.ending = new RiskSums(rows.width(), products);
        this.row = new double[rows.width()];
        this.live = new int[rows.byEntry.length];
    }

    /**
     * Walks along all strata.
     *
     * @param risks for each row its weight times its relative hazard
     * @param products whether sums of products of columns are wanted
     */
    static void over(CoxRows rows, double[] risks, boolean products, Visitor visitor) {
        RiskSweep sweep = new RiskSweep(rows, risks, products);
        for (int s = 0; s + 1 < rows.strata.length; s++) {
            sweep.stratum(rows.strata[s], rows.strata[s + 1], visitor);
        }
    }

    private void stratum(int from, int to, Visitor visitor) {
        clear();
        int entries = from;
        int start = from;
        while (start < to) {
            double now = rows.time[start];
            int ends = start;
            int at = start;
            for (; at < to && rows.time[at] == now; at++) {
                come(at);
                ends += rows.event[at] ? 1 : 0;
            }
            int before = gone;
            while (live.length > 0 && entries < at && rows.entry[rows.byEntry[entries]] >= now) {
                go(rows.byEntry[entries++]);
            }
            if (gone > before && (2 * gone > count || atRisk.risk < SMALL * most)) {
                renew(now);
            }
            if (ends > start) {
                ending.clear();
                for (int event = start; event < ends; event++) {
                    rows.row(event, row);
                    ending.add(row, risks[event]);
                }
                visitor.moment(start, ends, atRisk, ending);
            }
            start = at;
        }
    }

    private void clear() {
        atRisk.clear();
        count = 0;
        gone = 0;
        most = 0;
    }

    private void come(int at) {
        rows.row(at, row);
        atRisk.add(row, risks[at]);
        if (live.length > 0) {
            live[count++] = at;
            most = Math.max(most, atRisk.risk);
        }
    }

    private void go(int at) {
        rows.row(at, row);
        atRisk.add(row, -risks[at]);
        gone++;
    }

    private void renew(double now) {
        int all = count;
        clear();
        for (int place = 0; place < all; place++) {
            if (rows.entry[live[place]] < now) {
                come(live[place]);
            }
        }
    }
}
