package nl.terugblik.intake.workbook;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The text of an element that holds runs of text, without what says how it is pronounced. */
final class RichText {

    private static final Set<String> INSIDE = Set.of("t", "rPh");
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /** The text of the element that the part stands at. */
    static String of(Part part, String element) {
        StringBuilder text = new StringBuilder();
        while (part.next(INSIDE, element) && part.starts()) {
            if (part.name().equals("t")) {
                text.append(part.text());
            } else {
                part.text();
            }
        }
        return plain(text.toString());
    }

    /** A text with the characters that XML cannot hold, which are written by their number. */
    static String plain(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll(RichText::character) : text;
    }

    private static String character(MatchResult escape) {
        return java.util.regex.Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
    }
}
