package nl.terugblik.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * How many go from which state to which, from one moment to the next: a column of states a moment, and ribbons between
 * them as wide as those who go that way.
 *
 * @param title what it shows, for screen readers
 * @param description the same in a sentence
 * @param moments the moments, from left to right
 * @param states the states, from top to bottom
 * @param streams who went which way
 * @param amounts writes an amount
 */
public record StatesPlot(
        String title,
        String description,
        List<String> moments,
        List<String> states,
        List<Stream> streams,
        DoubleFunction<String> amounts) {

    private static final double LEFT = 8;
    private static final double COLUMN = 14;
    private static final double BETWEEN = 200;
    private static final double NAMES = 190;
    private static final double TOP = 30;
    private static final double HEIGHT = 260;
    private static final double GAP = 6;
    private static final double LEAST_TEXT = 13;

    /** From dark to light and on; each is told apart from its neighbours and from paper. */
    private static final List<String> COLOURS =
            List.of("#0b5a7a", "#6ba3ba", "#a8480f", "#d9a441", "#8a97a0", "#c9d3d8", "#4f616b");

    /**
     * Those who went one way.
     *
     * @param path the place of their state at each moment
     * @param amount how many, 0 or more
     */
    public record Stream(List<Integer> path, double amount) {
        public Stream {
            path = List.copyOf(path);
            if (!(amount >= 0)) {
                throw new IllegalArgumentException("An amount is a number of 0 or more.");
            }
        }
    }

    public StatesPlot {
        moments = List.copyOf(moments);
        states = List.copyOf(states);
        streams = List.copyOf(streams);
        if (states.size() > COLOURS.size()) {
            throw new IllegalArgumentException("There are at most " + COLOURS.size() + " states.");
        }
        int length = moments.size();
        if (streams.stream().anyMatch(stream -> stream.path().size() != length)) {
            throw new IllegalArgumentException("Every stream has a state at every moment.");
        }
    }

    /** The picture; {@code id} must be unique on its page. */
    public Markup svg(String id) {
        double width = LEFT + moments.size() * COLUMN + (moments.size() - 1) * BETWEEN + NAMES;
        Canvas canvas = new Canvas(id, title, description, width, TOP + HEIGHT + states.size() * GAP + 10);
        double all = streams.stream().mapToDouble(Stream::amount).sum();
        double scale = all > 0 ? HEIGHT / all : 0;
        for (int moment = 0; moment + 1 < moments.size(); moment++) {
            ribbons(canvas, moment, scale);
        }
        for (int moment = 0; moment < moments.size(); moment++) {
            column(canvas, moment, scale);
        }
        return canvas.finish();
    }

    private double x(int moment) {
        return LEFT + moment * (COLUMN + BETWEEN);
    }

    private double amount(int moment, int state) {
        return streams.stream()
                .filter(stream -> stream.path().get(moment) == state)
                .mapToDouble(Stream::amount)
                .sum();
    }

    /** Where a state's part of a column begins. */
    private double top(int moment, int state, double scale) {
        double top = TOP;
        for (int above = 0; above < state; above++) {
            double amount = amount(moment, above);
            top += amount * scale + (amount > 0 ? GAP : 0);
        }
        return top;
    }

    private void column(Canvas canvas, int moment, double scale) {
        canvas.text(
                x(moment) + COLUMN / 2,
                TOP - 12,
                moments.get(moment),
                moment == 0 ? "start" : "middle",
                Palette.INK,
                true);
        boolean last = moment == moments.size() - 1;
        for (int state = 0; state < states.size(); state++) {
            double amount = amount(moment, state);
            if (amount > 0) {
                double top = top(moment, state, scale);
                canvas.rectangle(x(moment), top, COLUMN, amount * scale, COLOURS.get(state), Palette.PAPER);
                double middle = top + amount * scale / 2 + 4;
                if (last) {
                    canvas.text(
                            x(moment) + COLUMN + 6,
                            middle,
                            states.get(state) + " " + amounts.apply(amount),
                            "start",
                            Palette.INK,
                            false);
                } else if (amount * scale >= LEAST_TEXT) {
                    canvas.text(x(moment) + COLUMN + 6, middle, amounts.apply(amount), "start", Palette.INK, false);
                }
            }
        }
    }

    private void ribbons(Canvas canvas, int moment, double scale) {
        List<Double> leaving = new ArrayList<>();
        List<Double> arriving = new ArrayList<>();
        for (int state = 0; state < states.size(); state++) {
            leaving.add(top(moment, state, scale));
            arriving.add(top(moment + 1, state, scale));
        }
        double from = x(moment) + COLUMN;
        double to = x(moment + 1);
        double bend = (from + to) / 2;
        for (int state = 0; state < states.size(); state++) {
            for (int next = 0; next < states.size(); next++) {
                double height = between(moment, state, next) * scale;
                if (height > 0) {
                    double left = leaving.get(state);
                    double right = arriving.get(next);
                    leaving.set(state, left + height);
                    arriving.set(next, right + height);
                    canvas.area(
                            "M" + point(from, left) + curve(bend, left, right, to) + "L" + point(to, right + height)
                                    + curve(bend, right + height, left + height, from) + "Z",
                            COLOURS.get(state),
                            0.45);
                }
            }
        }
    }

    private double between(int moment, int state, int next) {
        return streams.stream()
                .filter(stream ->
                        stream.path().get(moment) == state && stream.path().get(moment + 1) == next)
                .mapToDouble(Stream::amount)
                .sum();
    }

    private static String curve(double bend, double fromY, double toY, double toX) {
        return "C" + point(bend, fromY) + " " + point(bend, toY) + " " + point(toX, toY);
    }

    private static String point(double x, double y) {
        return Canvas.number(x) + " " + Canvas.number(y);
    }
}
