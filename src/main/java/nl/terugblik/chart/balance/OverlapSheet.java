package nl.terugblik.chart.balance;

import java.util.List;
import java.util.function.ToIntFunction;
import nl.terugblik.chart.Axis;
import nl.terugblik.chart.Canvas;
import nl.terugblik.chart.Markup;
import nl.terugblik.chart.Palette;
import nl.terugblik.chart.balance.OverlapPlot.Group;
import nl.terugblik.chart.balance.OverlapPlot.Panel;

/** An overlap plot on paper: the panels side by side, and the bars in them. */
final class OverlapSheet {
    private static final double WIDTH = 760;
    private static final double GAP = 20;
    private static final double LINE = 17;
    private static final double TALLEST = 100;

    /** Room for half a number below the right end of the axis. */
    private static final double RIM = 16;

    private static final double SWATCH = 12;
    private static final double BELOW = 38;

    /** Less would not be seen, and nobody may vanish from the picture. */
    private static final double LOWEST = 1;

    private final OverlapPlot plot;
    private final Axis heights;
    private final Axis scores;
    private final double width;
    private final double margin;
    private final double reach;
    private final double names;
    private final List<String> amount;
    private final List<String> score;
    private final double top;

    OverlapSheet(OverlapPlot plot) {
        this.plot = plot;
        heights = plot.heights();
        scores = Axis.ofRange(plot.bins().low(), plot.bins().high());
        width = (WIDTH - GAP * (plot.panels().size() - 1)) / plot.panels().size();
        margin = heights.ticks().stream()
                .mapToDouble(tick -> 8 + Canvas.width(plot.amounts().apply(tick)))
                .max()
                .orElse(0);
        reach = width - margin - RIM;
        names = 8 + LINE * most(this::names);
        amount = Canvas.wrapped(plot.words().amount(), width);
        score = Canvas.wrapped(plot.words().score(), reach);
        top = LINE * (most(panel -> heading(panel).size()) + amount.size()) + 12;
    }

    private int most(ToIntFunction<Panel> lines) {
        return plot.panels().stream().mapToInt(lines).max().orElse(1);
    }

    private List<String> heading(Panel panel) {
        return Canvas.wrapped(panel.heading(), width);
    }

    private int names(Panel panel) {
        return Math.max(name(panel.experimental()).size(), name(panel.control()).size());
    }

    private List<String> name(Group group) {
        return Canvas.wrapped(group.text(), reach - SWATCH - 12);
    }

    Markup draw(String id) {
        OverlapPlot.Words words = plot.words();
        double height = top + 2 * (names + TALLEST) + BELOW + LINE * score.size() - 10;
        Canvas canvas = new Canvas(id, words.title(), words.description(), WIDTH, height);
        double x = 0;
        for (Panel panel : plot.panels()) {
            draw(canvas, panel, x);
            x += width + GAP;
        }
        return canvas.finish();
    }

    private void draw(Canvas canvas, Panel panel, double x) {
        double left = x + margin;
        double zero = top + names + TALLEST;
        double bottom = zero + TALLEST + names;
        canvas.lines(heading(panel), x, 13, LINE, Palette.INK, true);
        canvas.lines(amount, x, top - 10 - LINE * (amount.size() - 1), LINE, Palette.QUIET, false);
        heights(canvas, left, zero);
        bars(canvas, panel.experimental(), left, zero, -1);
        bars(canvas, panel.control(), left, zero, 1);
        canvas.line(left, zero, left + reach, zero, Palette.INK, 1.2);
        name(canvas, panel.experimental(), left, zero - TALLEST - names, -1);
        name(canvas, panel.control(), left, zero + TALLEST + 8, 1);
        scores(canvas, left, bottom);
    }

    private void heights(Canvas canvas, double left, double zero) {
        for (double tick : heights.ticks()) {
            for (int side = tick == 0 ? 1 : -1; side <= 1; side += 2) {
                double y = zero + side * TALLEST * heights.position(tick);
                canvas.line(left, y, left + reach, y, Palette.RULE, 1);
                canvas.text(left - 6, y + 4.5, plot.amounts().apply(tick), "end", Palette.QUIET, false);
            }
        }
    }

    /** Bars above the line (-1) are full, those below it (1) are open, so that they differ on any printer. */
    private void bars(Canvas canvas, Group group, double left, double zero, int side) {
        for (int i = 0; i < group.amounts().size(); i++) {
            double amount = group.amounts().get(i);
            if (amount > 0) {
                double from = left + reach * scores.position(plot.bins().edge(i));
                double to = left + reach * scores.position(plot.bins().edge(i + 1));
                double gap = Math.min(1, (to - from) / 4);
                double height = Math.max(LOWEST, TALLEST * heights.position(amount));
                bar(canvas, from + gap, side < 0 ? zero - height : zero, to - from - 2 * gap, height, side);
            }
        }
    }

    private static void bar(Canvas canvas, double x, double y, double width, double height, int side) {
        String fill = side < 0 ? Palette.ACCENT : Palette.PAPER;
        canvas.rectangle(x, y, width, height, fill, side < 0 ? Palette.ACCENT : Palette.SECOND);
    }

    private void name(Canvas canvas, Group group, double left, double y, int side) {
        bar(canvas, left + 4, y + 1, SWATCH, SWATCH, side);
        canvas.lines(name(group), left + SWATCH + 12, y + 12, LINE, Palette.INK, false);
    }

    private void scores(Canvas canvas, double left, double y) {
        canvas.line(left, y, left + reach, y, Palette.QUIET, 1);
        for (double tick : scores.ticks()) {
            double x = left + reach * scores.position(tick);
            canvas.line(x, y, x, y + 4, Palette.QUIET, 1);
            canvas.text(x, y + 18, plot.scores().apply(tick), "middle", Palette.QUIET, false);
        }
        for (int i = 0; i < score.size(); i++) {
            canvas.text(left + reach / 2, y + BELOW + i * LINE, score.get(i), "middle", Palette.INK, false);
        }
    }
}
