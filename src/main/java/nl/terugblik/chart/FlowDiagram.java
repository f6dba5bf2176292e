package nl.terugblik.chart;

import java.util.List;
import java.util.Optional;

/**
 * A flow diagram: who came in at the top, who left on the way, who is left at the bottom.
 *
 * @param title what it shows, for screen readers
 * @param description the same in a sentence
 * @param stages from top to bottom
 * @param ends the groups below the last stage, from left to right
 */
public record FlowDiagram(String title, String description, List<Stage> stages, List<Box> ends) {
    private static final double WIDTH = 640;
    private static final double SIDE_LEFT = 130;
    private static final double TRUNK = 60;
    private static final double LINE = 18;
    private static final double PADDING = 12;
    private static final double GAP = 18;
    private static final double VALUE_ROOM = 120;

    /** A label with a number at the right. */
    public record Entry(String label, String value) {}

    /** A frame with a heading, a number and what it is made of. */
    public record Box(Entry heading, List<Entry> parts) {
        public Box {
            parts = List.copyOf(parts);
        }
    }

    /** Who is still there, and who leaves after that. */
    public record Stage(Box here, Optional<Box> leaving) {}

    public FlowDiagram {
        stages = List.copyOf(stages);
        ends = List.copyOf(ends);
    }

    /** The picture; {@code id} must be unique on its page. */
    public Markup svg(String id) {
        Canvas canvas = new Canvas(id, title, description, WIDTH, height());
        double y = 1;
        boolean first = true;
        for (Stage stage : stages) {
            if (!first) {
                canvas.downArrow(TRUNK, y - GAP, y);
            }
            first = false;
            y = draw(canvas, stage.here(), 1, y, WIDTH - 2, Palette.WASH, Palette.ACCENT);
            if (stage.leaving().isPresent()) {
                y = leave(canvas, stage.leaving().get(), y);
            }
            y += GAP;
        }
        drawEnds(canvas, y);
        return canvas.finish();
    }

    private static double leave(Canvas canvas, Box box, double from) {
        double top = from + GAP;
        double bottom = draw(canvas, box, SIDE_LEFT, top, WIDTH - SIDE_LEFT - 1, Palette.PAPER, Palette.RULE);
        double branch = top + PADDING + LINE / 2;
        canvas.line(TRUNK, from, TRUNK, bottom, Palette.QUIET, 1.2);
        canvas.line(TRUNK, branch, SIDE_LEFT - 6, branch, Palette.QUIET, 1.2);
        canvas.arrowHead(SIDE_LEFT, branch, 1, Palette.QUIET);
        return bottom;
    }

    private void drawEnds(Canvas canvas, double top) {
        double width = endWidth();
        for (int i = 0; i < ends.size(); i++) {
            double x = 1 + i * (width + GAP);
            canvas.downArrow(x + width / 2, top - GAP, top);
            draw(canvas, ends.get(i), x, top, width, Palette.WASH, i == 0 ? Palette.ACCENT : Palette.SECOND);
        }
    }

    private static double draw(Canvas canvas, Box box, double x, double y, double width, String fill, String stroke) {
        canvas.rectangle(x, y, width, height(box, width), fill, stroke);
        double baseline = entry(canvas, box.heading(), x, y + PADDING + LINE - 5, width, true);
        for (Entry part : box.parts()) {
            baseline = entry(canvas, part, x, baseline, width, false);
        }
        return y + height(box, width);
    }

    private static double entry(Canvas canvas, Entry entry, double x, double baseline, double width, boolean bold) {
        canvas.text(x + width - PADDING, baseline, entry.value(), "end", Palette.INK, bold);
        double next = baseline;
        for (String line : Canvas.wrapped(entry.label(), room(width))) {
            canvas.text(x + PADDING, next, line, "start", Palette.INK, bold);
            next += LINE;
        }
        return next;
    }

    private double height() {
        double height = 2;
        for (Stage stage : stages) {
            height += height(stage.here(), WIDTH - 2) + GAP;
            height += stage.leaving()
                    .map(box -> height(box, WIDTH - SIDE_LEFT - 1) + GAP)
                    .orElse(0.0);
        }
        return height
                + ends.stream()
                        .mapToDouble(box -> height(box, endWidth()))
                        .max()
                        .orElse(0);
    }

    private double endWidth() {
        int count = Math.max(1, ends.size());
        return (WIDTH - 2 - GAP * (count - 1)) / count;
    }

    private static double height(Box box, double width) {
        double room = room(width);
        int lines = Canvas.wrapped(box.heading().label(), room).size();
        for (Entry part : box.parts()) {
            lines += Canvas.wrapped(part.label(), room).size();
        }
        return lines * LINE + 2 * PADDING;
    }

    private static double room(double width) {
        return width - 2 * PADDING - VALUE_ROOM;
    }
}
