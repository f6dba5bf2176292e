package nl.terugblik.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * What the marks of a picture mean: each mark with its text, side by side for as far as they fit.
 *
 * @param entries in the order of reading
 */
public record Legend(List<Entry> entries) {
    private static final double LINE = 17;
    private static final double ROW = 22;
    private static final double MARK = 24;
    private static final double GAP = 28;

    /** A way to draw a mark around a point. */
    @FunctionalInterface
    public interface Mark {
        void draw(Canvas canvas, double x, double y);
    }

    /** A mark and what it means. */
    public record Entry(Mark mark, String text) {}

    private record Place(Entry entry, List<String> lines, double x, double y) {
        double bottom() {
            return y + ROW + (lines.size() - 1) * LINE;
        }
    }

    public Legend {
        entries = List.copyOf(entries);
    }

    public double height(double width) {
        return places(width).stream().mapToDouble(Place::bottom).max().orElse(0);
    }

    /** Draws it with its upper left corner at the point given. */
    public void draw(Canvas canvas, double left, double top, double width) {
        for (Place place : places(width)) {
            double y = top + place.y();
            place.entry().mark().draw(canvas, left + place.x() + MARK / 2 - 2, y + 9);
            canvas.lines(place.lines(), left + place.x() + MARK, y + 13.5, LINE, Palette.INK, false);
        }
    }

    private List<Place> places(double width) {
        List<Place> places = new ArrayList<>();
        double x = 0;
        double y = 0;
        double below = 0;
        for (Entry entry : entries) {
            List<String> lines = Canvas.wrapped(entry.text(), width - MARK);
            double wide = MARK + lines.stream().mapToDouble(Canvas::width).max().orElse(0);
            if (x > 0 && x + wide > width) {
                x = 0;
                y = below;
            }
            Place place = new Place(entry, lines, x, y);
            places.add(place);
            below = Math.max(below, place.bottom());
            x += wide + GAP;
        }
        return places;
    }
}
