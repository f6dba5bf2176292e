package nl.terugblik.chart;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How a figure went, small enough for the cell of a table: a line from 0 to its highest, a dot where it was last, and a gap where
 * there was none.
 *
 * @param title what it shows, for screen readers
 * @param description the same in a sentence
 * @param values in order of time
 * @param highest what the top stands for
 */
public record Spark(String title, String description, List<OptionalDouble> values, double highest) {

    private static final double STEP = 14;
    private static final double HEIGHT = 36;
    private static final double EDGE = 5;
    private static final double DOT = 3;
    private static final double POINT = 1.5;

    public Spark {
        values = List.copyOf(values);
        if (values.isEmpty() || highest < 0) {
            throw new IllegalArgumentException("There is a figure to show, from 0 up.");
        }
    }

    /** The picture; {@code id} must be unique on its page. */
    public Markup svg(String id) {
        double width = 2 * EDGE + STEP * (values.size() - 1);
        Canvas canvas = new Canvas(id, title, description, width, HEIGHT);
        canvas.line(0, HEIGHT - EDGE, width, HEIGHT - EDGE, Palette.RULE, 1);
        StringBuilder path = new StringBuilder();
        boolean goesOn = false;
        for (int i = 0; i < values.size(); i++) {
            OptionalDouble value = values.get(i);
            if (value.isPresent()) {
                path.append(goesOn ? 'L' : 'M')
                        .append(Canvas.number(x(i)))
                        .append(' ')
                        .append(Canvas.number(y(value.getAsDouble())));
            }
            goesOn = value.isPresent();
        }
        canvas.stroke(path.toString(), Palette.ACCENT, false);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isPresent()) {
                double radius = i == values.size() - 1 ? DOT : POINT;
                canvas.circle(x(i), y(values.get(i).getAsDouble()), radius, Palette.ACCENT, Palette.ACCENT);
            }
        }
        return canvas.finish();
    }

    private static double x(int index) {
        return EDGE + STEP * index;
    }

    private double y(double value) {
        double share = highest == 0 ? 0 : Math.min(1, value / highest);
        return HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * share;
    }
}
