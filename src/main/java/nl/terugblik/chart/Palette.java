package nl.terugblik.chart;

import java.util.List;

/** The colours of all pictures and pages, as {@code #rrggbb}: readable on white, and told apart by colour-blind eyes. */
public final class Palette {
    public static final String PAPER = "#ffffff";
    public static final String INK = "#1c2b33";
    public static final String QUIET = "#4f616b";
    public static final String RULE = "#c9d3d8";
    public static final String WASH = "#eef3f5";
    public static final String ACCENT = "#0b5a7a";
    public static final String SECOND = "#a8480f";

    /** Parts of a bar, from dark to light. */
    public static final List<String> PARTS = List.of("#1c2b33", "#0b5a7a", "#6ba3ba", "#d9a441");

    private Palette() {}

    /**
     * The contrast ratio of two colours by WCAG 2: 1 (none) to 21 (black on white).
     *
     * @param first as {@code #rrggbb}
     * @param second as {@code #rrggbb}
     */
    public static double contrast(String first, String second) {
        double a = luminance(first);
        double b = luminance(second);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int from) {
        double share = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
