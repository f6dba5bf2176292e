package nl.terugblik.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A sheet of SVG with a few drawing words; coordinates are in pixels from the upper left corner. */
public final class Canvas {
    public static final double TEXT_SIZE = 13;

    /** The mean width of a character as a share of its size: an estimate that holds for common sans-serif fonts. */
    private static final double CHARACTER_WIDTH = 0.53;

    private final Markup svg = new Markup();

    public Canvas(String id, String title, String description, double width, double height) {
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + number(width) + " " + number(height),
                "width",
                number(width),
                "height",
                number(height),
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-desc",
                "font-family",
                "inherit",
                "font-size",
                number(TEXT_SIZE));
        svg.element("title", title, "id", id + "-title");
        svg.element("desc", description, "id", id + "-desc");
    }

    public void line(double x1, double y1, double x2, double y2, String colour, double thickness) {
        svg.empty(
                "line",
                "x1",
                number(x1),
                "y1",
                number(y1),
                "x2",
                number(x2),
                "y2",
                number(y2),
                "stroke",
                colour,
                "stroke-width",
                number(thickness));
    }

    public void dashed(double x1, double y1, double x2, double y2, String colour) {
        svg.empty(
                "line",
                "x1",
                number(x1),
                "y1",
                number(y1),
                "x2",
                number(x2),
                "y2",
                number(y2),
                "stroke",
                colour,
                "stroke-width",
                "1.2",
                "stroke-dasharray",
                "5 3");
    }

    /** A line along a path. */
    public void stroke(String path, String colour, boolean dashed) {
        svg.empty(
                "path",
                "d",
                path,
                "fill",
                "none",
                "stroke",
                colour,
                "stroke-width",
                "1.8",
                "stroke-dasharray",
                dashed ? "6 3" : "none");
    }

    /** A pale area within a path. */
    public void area(String path, String fill, double opacity) {
        svg.empty(
                "path",
                "d",
                path,
                "fill",
                fill,
                "fill-opacity",
                BigDecimal.valueOf(opacity).toPlainString());
    }

    public void rectangle(double x, double y, double width, double height, String fill, String stroke) {
        svg.empty(
                "rect",
                "x",
                number(x),
                "y",
                number(y),
                "width",
                number(width),
                "height",
                number(height),
                "fill",
                fill,
                "stroke",
                stroke);
    }

    public void circle(double x, double y, double radius, String fill, String stroke) {
        svg.empty(
                "circle",
                "cx",
                number(x),
                "cy",
                number(y),
                "r",
                number(radius),
                "fill",
                fill,
                "stroke",
                stroke,
                "stroke-width",
                "1.8");
    }

    /** A filled square on its point. */
    public void diamond(double x, double y, double radius, String fill) {
        svg.empty(
                "path",
                "d",
                "M" + number(x - radius) + " " + number(y) + "L" + number(x) + " " + number(y - radius) + "L"
                        + number(x + radius) + " " + number(y) + "L" + number(x) + " " + number(y + radius) + "Z",
                "fill",
                fill);
    }

    /** A filled diamond from left to right, highest at its middle. */
    public void lozenge(double left, double middle, double right, double y, double half, String fill) {
        svg.empty(
                "path",
                "d",
                "M" + number(left) + " " + number(y) + "L" + number(middle) + " " + number(y - half) + "L"
                        + number(right) + " " + number(y) + "L" + number(middle) + " " + number(y + half) + "Z",
                "fill",
                fill);
    }

    /** An outlined triangle with its point at (x, y), looking left (-1) or right (1). */
    public void outlinedArrowHead(double x, double y, int direction, String fill, String stroke) {
        double back = x - 7.0 * direction;
        svg.empty(
                "path",
                "d",
                "M" + number(x) + " " + number(y) + "L" + number(back) + " " + number(y - 4) + "V" + number(y + 4)
                        + "Z",
                "fill",
                fill,
                "stroke",
                stroke,
                "stroke-width",
                "1.4",
                "stroke-linejoin",
                "round");
    }

    /** A filled triangle with its point at (x, y), looking left (-1) or right (1). */
    public void arrowHead(double x, double y, int direction, String fill) {
        double back = x - 7.0 * direction;
        svg.empty(
                "path",
                "d",
                "M" + number(x) + " " + number(y) + "L" + number(back) + " " + number(y - 4) + "V" + number(y + 4)
                        + "Z",
                "fill",
                fill);
    }

    public void downArrow(double x, double from, double to) {
        line(x, from, x, to - 6, Palette.QUIET, 1.2);
        svg.empty(
                "path",
                "d",
                "M" + number(x) + " " + number(to) + "L" + number(x - 4) + " " + number(to - 7) + "H" + number(x + 4)
                        + "Z",
                "fill",
                Palette.QUIET);
    }

    /** A line of text; {@code anchor} is {@code start}, {@code middle} or {@code end}. */
    public void text(double x, double y, String text, String anchor, String colour, boolean bold) {
        svg.element(
                "text",
                text,
                "x",
                number(x),
                "y",
                number(y),
                "text-anchor",
                anchor,
                "fill",
                colour,
                "font-weight",
                bold ? "600" : "400");
    }

    /** Lines of text below one another, each {@code step} below the one before. */
    public void lines(List<String> lines, double x, double first, double step, String colour, boolean bold) {
        for (int i = 0; i < lines.size(); i++) {
            text(x, first + i * step, lines.get(i), "start", colour, bold);
        }
    }

    public Markup finish() {
        return svg.close();
    }

    /** How wide a line of text is by estimate. */
    public static double width(String text) {
        return text.length() * TEXT_SIZE * CHARACTER_WIDTH;
    }

    /** Breaks a text into lines that fit the width by estimate; a longer single word stays whole. */
    public static List<String> wrapped(String text, double width) {
        int room = Math.max(4, (int) (width / (TEXT_SIZE * CHARACTER_WIDTH)));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** One decimal is finer than any screen; fewer bytes and no trace of the machine's rounding. */
    public static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
