package nl.terugblik.intake.translation;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.terugblik.intake.rule.Untranslated;
import nl.terugblik.source.DateRules;
import nl.terugblik.source.DateRules.Partial;

/**
 * Reads days as a profile says they are written, into yyyy-MM-dd. Whether a day exists is for the row's own check. Of a time
 * of day, with a zone or without, nothing is kept: the day is the one that is written.
 */
final class Days {

    private static final String CANONICAL = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final int SHORTEST_WITH_TIME = 11;

    /** A zone that XML puts behind a day, or a time of day with a zone or without. */
    private static final Pattern TIME = Pattern.compile("(?i)(.*?\\d)(?:Z|[+-]\\d{2}:\\d{2}"
            + "|(?:T| +)(?:[01]?\\d|2[0-4])(?::[0-5]\\d){1,2}(?:[.,]\\d{1,9})?(?: ?[AP]M)?"
            + "(?: ?(?:Z|UTC|GMT|CES?T|[+-]\\d{2}(?::?\\d{2})?))?)");

    private final DateRules rules;
    private final List<DayFormat> formats;
    private boolean coarse;

    Days(DateRules rules) {
        this.rules = rules;
        this.formats = rules.formats().stream().map(DayFormat::of).toList();
    }

    /** Whether the last day that was read gives only a month or a year. */
    boolean coarse() {
        return coarse;
    }

    /**
     * The day in canonical form, empty where none is recorded, {@link Untranslated#CENTURY} where it cannot be told which
     * century is meant, or {@link Untranslated#CODE} where it is no day.
     */
    String read(String text, boolean end) {
        coarse = false;
        String day = withoutTime(text);
        if (text.isEmpty() || stands(text, end)) {
            return "";
        }
        // Workbooks hold days as days, whatever their texts look like.
        return formats.stream()
                .flatMap(format -> format.read(day).stream())
                .findFirst()
                .map(parts -> read(parts, end))
                .orElseGet(() -> day.matches(CANONICAL) ? day : Untranslated.CODE);
    }

    /** Whether the profile says that a text stands for an open end or for a day that is not recorded. */
    boolean stands(String text, boolean end) {
        String day = withoutTime(text);
        return says(rules.missing(), text, day) || end && says(rules.openEnd(), text, day);
    }

    private static String withoutTime(String text) {
        if (text.length() < SHORTEST_WITH_TIME) {
            return text;
        }
        Matcher timed = TIME.matcher(text);
        return timed.matches() ? timed.group(1) : text;
    }

    private static boolean says(Set<String> texts, String text, String day) {
        return texts.contains(text) || texts.contains(day);
    }

    private String read(DayFormat.Parts parts, boolean end) {
        OptionalInt year = rules.year(parts.year(), parts.isShort());
        if (year.isEmpty()) {
            return Untranslated.CENTURY;
        }
        String canonical = String.valueOf(year.getAsInt());
        boolean noMonth = parts.month() == 0;
        if (!noMonth && parts.day() != 0) {
            return canonical + two(parts.month()) + two(parts.day());
        }
        if (noMonth && parts.day() != 0) {
            return Untranslated.CODE;
        }
        Partial rule = noMonth ? rules.partialYear() : rules.partialMonth();
        if (rule == Partial.REFUSE) {
            return Untranslated.CODE;
        }
        coarse = true;
        return switch (rule) {
            case FIRST_DAY -> canonical + (noMonth ? "-01-01" : two(parts.month()) + "-01");
            case MIDDLE -> canonical + (noMonth ? "-07-01" : two(parts.month()) + "-15");
            default -> unrecorded(end);
        };
    }

    private static String two(int number) {
        return (number < 10 ? "-0" : "-") + number;
    }

    /** An empty end would say that something still goes on, which nobody has said. */
    private static String unrecorded(boolean end) {
        return end ? Untranslated.CODE : "";
    }
}
