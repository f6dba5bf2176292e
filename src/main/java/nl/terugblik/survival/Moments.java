package nl.terugblik.survival;

import nl.terugblik.statistics.Sums;

/**
 * The moments at which events happen, in ascending order, with who is at risk then.
 *
 * @param time the moments
 * @param atRisk rows at risk, 1 or more
 * @param events rows with an event, 1 to {@code atRisk}
 * @param weightAtRisk what those at risk weigh together
 * @param weightOfEvents what those with an event weigh together
 */
public record Moments(double[] time, int[] atRisk, int[] events, double[] weightAtRisk, double[] weightOfEvents) {

    public static Moments of(Followed rows) {
        int count = 0;
        double before = Double.NaN;
        for (int row = 0; row < rows.rows(); row++) {
            if (rows.hasEvent(row) && rows.time()[row] != before) {
                before = rows.time()[row];
                count++;
            }
        }
        Moments moments =
                new Moments(new double[count], new int[count], new int[count], new double[count], new double[count]);
        moments.fill(rows);
        return moments;
    }

    /** Walks from the last row to the first: late sums have few terms, and nothing is taken away unless rows enter late. */
    private void fill(Followed rows) {
        Sums weight = new Sums();
        int entered = rows.byEntry().length;
        int count = 0;
        int moment = time.length;
        int row = rows.rows() - 1;
        while (row >= 0) {
            double now = rows.time()[row];
            Sums ending = new Sums();
            int events = 0;
            for (; row >= 0 && rows.time()[row] == now; row--) {
                count++;
                weight.add(rows.weight()[row]);
                if (rows.hasEvent(row)) {
                    events++;
                    ending.add(rows.weight()[row]);
                }
            }
            for (; entered > 0 && rows.entry()[rows.byEntry()[entered - 1]] >= now; entered--) {
                count--;
                weight.add(-rows.weight()[rows.byEntry()[entered - 1]]);
            }
            if (events > 0) {
                moment--;
                time[moment] = now;
                atRisk[moment] = count;
                this.events[moment] = events;
                weightAtRisk[moment] = weight.value();
                weightOfEvents[moment] = ending.value();
            }
        }
    }

    public int count() {
        return time.length;
    }

    /** How many of the moments come at or before a time. */
    public int through(double bound) {
        return Order.below(count(), moment -> time[moment], Math.nextUp(bound));
    }

    /** Whether everyone at risk has an event, after which nobody is left. */
    public boolean endsAll(int moment) {
        return events[moment] == atRisk[moment];
    }

    /** The share of those at risk who have an event. */
    public double hazard(int moment) {
        return endsAll(moment) ? 1 : weightOfEvents[moment] / weightAtRisk[moment];
    }

    /** One by the weight of those who are left; 0 where nobody is, since nothing after that moves any more. */
    public double byRest(int moment) {
        return endsAll(moment) ? 0 : 1 / (weightAtRisk[moment] - weightOfEvents[moment]);
    }
}
