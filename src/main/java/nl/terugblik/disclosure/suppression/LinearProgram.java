package nl.terugblik.disclosure.suppression;

import java.util.Arrays;

/**
 * A linear program whose variables all have ends, solved by the dual simplex method with bound flipping. What a variable costs
 * is a line that may bend at nought, so that to move either way can cost. Rows, variables and other ends may be added after it
 * was solved; then it goes on from where it was, in few steps. Nothing in it depends on the machine.
 *
 * <p>A row is a variable too, the sum of its terms: it starts in the basis. As every variable has ends, any basis is optimal for
 * some of them (each that is not in it lies where its cost is least), so that only what lies beyond its ends is left to mend.
 */
final class LinearProgram {

    private static final double BEYOND = 1e-7;
    private static final double PIVOT = 1e-7;
    static final double TIE = 1e-9;

    /** Beyond so many steps it is given up as if there were nothing to find. */
    private static final int MOST_STEPS = 20_000;

    private final Patience patience;
    private final Tableau table = new Tableau();
    private final Ends ends = new Ends();
    private double[] value = new double[64];
    private double[] reduced = new double[64];
    private double[] pivot = new double[64];
    private double[] when = new double[64];
    private int[] candidates = new int[64];
    private int variables;
    private boolean isSettled = true;
    private long work;

    /**
     * A program without anything in it.
     *
     * @param patience how much work it may be
     */
    LinearProgram(Patience patience) {
        this.patience = patience;
    }

    /**
     * Adds a variable that is in no row yet.
     *
     * @param falling what its cost rises by a step up while it is below nought; no more than above
     * @param rising the same while it is above
     */
    int variable(double lower, double upper, double falling, double rising) {
        int variable = add(lower, upper, falling, rising);
        table.addColumn(variable);
        if (reduced.length < table.width()) {
            reduced = Arrays.copyOf(reduced, 2 * table.width());
            pivot = new double[2 * table.width()];
            when = new double[2 * table.width()];
            candidates = new int[2 * table.width()];
        }
        reduced[table.width() - 1] = 0;
        value[variable] = ends.cheapest(variable, 0);
        return variable;
    }

    /** Adds that a sum of variables lies between two ends. */
    void row(int[] of, int[] signs, double lower, double upper) {
        int row = add(lower, upper, 0, 0);
        table.addRow(row, of, signs);
        patience.spend((long) of.length * table.width());
        for (int i = 0; i < of.length; i++) {
            value[row] += signs[i] * value[of[i]];
        }
    }

    private int add(double least, double most, double fall, double rise) {
        if (variables == value.length) {
            value = Arrays.copyOf(value, 2 * variables);
        }
        ends.add(variables, least, most, fall, rise);
        return variables++;
    }

    /** Gives a variable other ends. */
    void ends(int variable, double least, double most) {
        ends.set(variable, least, most, value[variable]);
        isSettled = false;
    }

    double lower(int variable) {
        return ends.lower(variable);
    }

    double upper(int variable) {
        return ends.upper(variable);
    }

    double value(int variable) {
        return value[variable];
    }

    /** How much work it was, in numbers of the table that were gone through. */
    long work() {
        return work;
    }

    /** Finds the values of least cost; false where there are none. */
    boolean solve() {
        if (!isSettled) {
            settle();
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            int row = farthest();
            if (row < 0) {
                return true;
            }
            work += table.height() + table.width();
            patience.spend(table.height() + table.width());
            if (!mend(row)) {
                return false;
            }
        }
        return false;
    }

    /** Puts every variable outside the basis where its cost is least, and works out those in it. */
    private void settle() {
        int width = table.width();
        isSettled = true;
        int height = table.height();
        patience.spend((long) height * width);
        for (int row = 0; row < height; row++) {
            value[table.basic(row)] = 0;
        }
        for (int column = 0; column < width; column++) {
            double[] filled = table.column(column);
            double sum = 0;
            for (int row = 0; row < height; row++) {
                sum += ends.slope(table.basic(row)) * filled[row];
            }
            reduced[column] = sum;
            int variable = table.nonbasic(column);
            value[variable] = ends.cheapest(variable, sum);
            if (value[variable] != 0) {
                move(column, value[variable]);
            }
        }
    }

    private int farthest() {
        int farthest = -1;
        double beyond = BEYOND;
        for (int row = 0; row < table.height(); row++) {
            int variable = table.basic(row);
            double by = Math.max(ends.low(variable) - value[variable], value[variable] - ends.high(variable));
            if (by > beyond) {
                beyond = by;
                farthest = row;
            }
        }
        return farthest;
    }

    /** Brings a variable in the basis to its nearer end; false where it cannot be brought there. */
    private boolean mend(int row) {
        int out = table.basic(row);
        int way = value[out] < ends.low(out) ? 1 : -1;
        double end = way > 0 ? ends.low(out) : ends.high(out);
        double gap = way * (end - value[out]);
        boolean isBend = way > 0 ? end > ends.lower(out) : end < ends.upper(out);
        double bend = isBend ? ends.rising(out) - ends.falling(out) : Double.POSITIVE_INFINITY;
        int any = candidates(row, way);
        double[] moved = new double[any];
        while (true) {
            int next = next(any);
            double time = next < 0 ? Double.POSITIVE_INFINITY : when[next];
            if (bend <= time) {
                if (Double.isInfinite(bend)) {
                    return false;
                }
                shift(way * bend);
                flip(any, moved);
                ends.slope(out, way > 0 ? ends.falling(out) : ends.rising(out));
                return true;
            }
            int column = candidates[next];
            int in = table.nonbasic(column);
            int up = way * pivot[column] > 0 ? 1 : -1;
            double at = value[in] + moved[next];
            double far = up > 0 ? ends.above(in, at) : ends.below(in, at);
            double left = gap - Math.abs(pivot[column]) * Math.abs(far - at);
            if (left <= TIE) {
                shift(way * time);
                flip(any, moved);
                enter(row, column, up, end, way * time);
                return true;
            }
            gap = left;
            moved[next] = far - value[in];
            boolean goesOn = up > 0 ? far < ends.upper(in) : far > ends.lower(in);
            when[next] = goesOn
                    ? time + (ends.rising(in) - ends.falling(in)) / Math.abs(pivot[column])
                    : Double.POSITIVE_INFINITY;
        }
    }

    private int candidates(int row, int way) {
        int any = 0;
        for (int column = 0; column < table.width(); column++) {
            pivot[column] = table.at(row, column);
            double by = way * pivot[column];
            if (Math.abs(by) > PIVOT) {
                int variable = table.nonbasic(column);
                double costs = by > 0 ? ends.right(variable, value[variable]) : ends.left(variable, value[variable]);
                if (!Double.isInfinite(costs)) {
                    when[any] = Math.max(0, (costs + reduced[column]) / by);
                    candidates[any++] = column;
                }
            }
        }
        return any;
    }

    /** The first to come; of those that come together the one by which the row moves most. */
    private int next(int any) {
        double first = Double.POSITIVE_INFINITY;
        for (int i = 0; i < any; i++) {
            first = Math.min(first, when[i]);
        }
        int next = -1;
        for (int i = 0; i < any; i++) {
            boolean isFirst = when[i] <= first + TIE && !Double.isInfinite(when[i]);
            if (isFirst && (next < 0 || Math.abs(pivot[candidates[i]]) > Math.abs(pivot[candidates[next]]) + TIE)) {
                next = i;
            }
        }
        return next;
    }

    private void shift(double by) {
        if (by != 0) {
            for (int column = 0; column < table.width(); column++) {
                reduced[column] -= by * pivot[column];
            }
        }
    }

    private void flip(int any, double[] moved) {
        for (int i = 0; i < any; i++) {
            if (moved[i] != 0) {
                value[table.nonbasic(candidates[i])] += moved[i];
                move(candidates[i], moved[i]);
            }
        }
    }

    private void move(int column, double by) {
        double[] filled = table.column(column);
        for (int row = 0; row < table.height(); row++) {
            if (filled[row] != 0) {
                value[table.basic(row)] += by * filled[row];
            }
        }
    }

    private void enter(int row, int column, int up, double end, double time) {
        int out = table.basic(row);
        int in = table.nonbasic(column);
        ends.slope(in, up > 0 ? ends.right(in, value[in]) : ends.left(in, value[in]));
        double by = (end - value[out]) / pivot[column];
        move(column, by);
        value[in] += by;
        value[out] = end;
        reduced[column] = time - ends.slope(out);
        patience.spend(table.swap(row, column, pivot));
    }
}
