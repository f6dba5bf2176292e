package nl.terugblik.chart.balance;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.chart.Canvas;
import nl.terugblik.chart.Legend;
import nl.terugblik.chart.Markup;
import nl.terugblik.chart.Palette;

/** A Love plot on paper: the legend, the headings, the axis and its lines, and the rows below one another. */
final class LoveSheet {
    private static final double WIDTH = 760;
    private static final double RIGHT = WIDTH - LoveRows.INSET;
    private static final double COLUMN = 78;
    private static final double LINE = 16;
    private static final double PADDING = 5;
    private static final double GAP = 8;
    private static final double TICKS = 36;

    private final LovePlot plot;
    private final Legend legend;
    private final List<Double> columns;
    private final LoveField field;
    private final LoveRows rows;
    private final List<Heading> headings;
    private final List<String> unit;
    private final double top;
    private final double bottom;

    /** Lines that stand on the plot together. */
    private record Heading(double x, String anchor, List<String> lines) {
        void draw(Canvas canvas, double last) {
            for (int i = 0; i < lines.size(); i++) {
                double y = last - (lines.size() - 1 - i) * LINE;
                canvas.text(x, y, lines.get(i), anchor, Palette.QUIET, false);
            }
        }
    }

    LoveSheet(LovePlot plot) {
        this.plot = plot;
        legend = new Legend(entries(plot.words()));
        columns = plot.words().columns().isPresent() ? List.of(RIGHT - COLUMN, RIGHT) : List.of();
        field = LoveField.between(LoveRows.LABELS, RIGHT - columns.size() * COLUMN, plot);
        rows = new LoveRows(field, columns);
        headings = headings();
        unit = Canvas.wrapped(plot.words().axis(), 2 * (RIGHT - field.middle()));
        int lines = headings.stream()
                .mapToInt(heading -> heading.lines().size())
                .max()
                .orElse(0);
        top = legend.height(RIGHT) + GAP + lines * LINE + GAP;
        bottom = top
                + 2 * PADDING
                + plot.rows().stream().mapToDouble(rows::height).sum();
    }

    private static List<Legend.Entry> entries(LovePlot.Words words) {
        List<Legend.Entry> entries = new ArrayList<>();
        entries.add(new Legend.Entry(LoveRows::markAll, words.all()));
        entries.add(new Legend.Entry(LoveRows::markMatched, words.matched()));
        entries.add(new Legend.Entry(
                (canvas, x, y) -> canvas.dashed(x - 9, y, x + 9, y, Palette.QUIET), words.threshold()));
        words.largest()
                .ifPresent(text -> entries.add(new Legend.Entry(
                        (canvas, x, y) -> canvas.rectangle(x - 9, y - 6, 18, 12, Palette.WASH, Palette.QUIET), text)));
        return entries;
    }

    private List<Heading> headings() {
        List<Heading> all = new ArrayList<>();
        plot.words().columns().ifPresent(pair -> {
            all.add(new Heading(columns.get(0), "end", Canvas.wrapped(pair.all(), COLUMN - 10)));
            all.add(new Heading(columns.get(1), "end", Canvas.wrapped(pair.matched(), COLUMN - 10)));
        });
        if (!plot.absolute()) {
            double room = field.width() / 2;
            String lower = "← " + plot.words().lower();
            String higher = plot.words().higher() + " →";
            all.add(new Heading(field.x(0) - GAP, "end", Canvas.wrapped(lower, room)));
            all.add(new Heading(field.x(0) + GAP, "start", Canvas.wrapped(higher, room)));
        }
        return all;
    }

    Markup draw(String id) {
        LovePlot.Words words = plot.words();
        double height = bottom + TICKS + unit.size() * LINE - GAP;
        Canvas canvas = new Canvas(id, words.title(), words.description(), WIDTH, height);
        legend.draw(canvas, LoveRows.INSET, 0, RIGHT);
        headings.forEach(heading -> heading.draw(canvas, top - GAP));
        int largest = plot.largest().orElse(-1);
        emphasise(canvas, largest);
        field.axis().draw(canvas, field.left(), field.width(), top, bottom, plot.ticks());
        for (int i = 0; i < unit.size(); i++) {
            canvas.text(field.middle(), bottom + TICKS + i * LINE, unit.get(i), "middle", Palette.INK, false);
        }
        thresholds(canvas);
        double y = top + PADDING;
        for (int i = 0; i < plot.rows().size(); i++) {
            rows.draw(canvas, plot.rows().get(i), y, i == largest);
            y += rows.height(plot.rows().get(i));
        }
        return canvas.finish();
    }

    /** A band behind a row, before anything else is drawn there. */
    private void emphasise(Canvas canvas, int row) {
        if (row >= 0) {
            double y = top + PADDING;
            for (LovePlot.Row above : plot.rows().subList(0, row)) {
                y += rows.height(above);
            }
            double height = rows.height(plot.rows().get(row));
            canvas.rectangle(0.5, y, WIDTH - 1, height, Palette.WASH, Palette.RULE);
        }
    }

    private void thresholds(Canvas canvas) {
        dashed(canvas, plot.threshold());
        if (!plot.absolute()) {
            dashed(canvas, -plot.threshold());
        }
    }

    private void dashed(Canvas canvas, double value) {
        canvas.dashed(field.x(value), top, field.x(value), bottom, Palette.QUIET);
    }
}
