package nl.terugblik.chart;

import java.util.List;

/**
 * Horizontal bars of shares, several a row, each cut into the same parts.
 *
 * @param title what they show, for screen readers
 * @param description the same in a sentence
 * @param parts the names of the parts, as many as there are colours in the palette or fewer
 * @param rows from top to bottom
 */
public record StackedBars(String title, String description, List<String> parts, List<Row> rows) {
    private static final double WIDTH = 760;
    private static final double BAR_LEFT = 330;
    private static final double BAR_WIDTH = 370;
    private static final double BAR = 13;
    private static final double LINE = 17;
    private static final double LEGEND = 26;

    /** A label with its bars. */
    public record Row(String label, List<Bar> bars) {
        public Row {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One bar.
     *
     * @param label a few letters before it
     * @param shares a share a part, from 0 to 1, together at most 1
     * @param text the whole, written out
     */
    public record Bar(String label, List<Double> shares, String text) {
        public Bar {
            shares = List.copyOf(shares);
            if (shares.stream().anyMatch(share -> !(share >= 0 && share <= 1))) {
                throw new IllegalArgumentException("A share lies between 0 and 1.");
            }
        }
    }

    public StackedBars {
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
        if (parts.size() > Palette.PARTS.size()) {
            throw new IllegalArgumentException(
                    "There are no colours for more than " + Palette.PARTS.size() + " parts.");
        }
    }

    /** The picture; {@code id} must be unique on its page. */
    public Markup svg(String id) {
        double legend = LEGEND * ((parts.size() + 1) / 2) + 4;
        double height = legend + rows.stream().mapToDouble(StackedBars::height).sum();
        Canvas canvas = new Canvas(id, title, description, WIDTH, height);
        for (int i = 0; i < parts.size(); i++) {
            double x = (i % 2) * WIDTH / 2;
            double y = LEGEND * (i / 2);
            canvas.rectangle(x, y, BAR, BAR, Palette.PARTS.get(i), Palette.PARTS.get(i));
            canvas.text(x + BAR + 8, y + 11, parts.get(i), "start", Palette.INK, false);
        }
        double y = legend;
        for (Row row : rows) {
            draw(canvas, row, y);
            y += height(row);
        }
        return canvas.finish();
    }

    private static void draw(Canvas canvas, Row row, double top) {
        canvas.lines(Canvas.wrapped(row.label(), BAR_LEFT - 40), 0, top + 12, LINE, Palette.INK, false);
        double y = top;
        for (Bar bar : row.bars()) {
            canvas.text(BAR_LEFT - 8, y + 11, bar.label(), "end", Palette.QUIET, false);
            canvas.rectangle(BAR_LEFT, y, BAR_WIDTH, BAR, Palette.WASH, "none");
            double x = BAR_LEFT;
            for (int i = 0; i < bar.shares().size(); i++) {
                double width = BAR_WIDTH * bar.shares().get(i);
                if (width > 0) {
                    canvas.rectangle(x, y, width, BAR, Palette.PARTS.get(i), "none");
                }
                x += width;
            }
            canvas.text(BAR_LEFT + BAR_WIDTH + 8, y + 11, bar.text(), "start", Palette.INK, false);
            y += BAR + 4;
        }
    }

    private static double height(Row row) {
        int lines = Canvas.wrapped(row.label(), BAR_LEFT - 40).size();
        return Math.max(lines * LINE, row.bars().size() * (BAR + 4)) + 9;
    }
}
