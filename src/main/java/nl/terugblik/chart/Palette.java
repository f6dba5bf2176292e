package nl.terugblik.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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

    private static final Map<String, String> BY_NAME = Map.of(
            "$paper", PAPER,
            "$ink", INK,
            "$quiet", QUIET,
            "$rule", RULE,
            "$wash", WASH,
            "$accent", ACCENT,
            "$second", SECOND,
            "$third", PARTS.get(2));
    private static final Pattern NAME = Pattern.compile("\\$[a-z]+");

    private Palette() {}

    /**
     * A style sheet of this program, with the colours in the place of their names.
     *
     * @param beside the class that it lies beside
     * @throws IllegalStateException when it is not there, or names a colour that there is not
     */
    public static String style(Class<?> beside, String file) {
        try (InputStream sheet = beside.getResourceAsStream(file)) {
            if (sheet == null) {
                throw new IllegalStateException("The style sheet " + file + " is missing from this program.");
            }
            return NAME.matcher(new String(sheet.readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll(name -> Optional.ofNullable(BY_NAME.get(name.group()))
                            .orElseThrow(() -> new IllegalStateException("There is no colour " + name.group() + ".")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
