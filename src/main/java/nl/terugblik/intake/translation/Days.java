package nl.terugblik.intake.translation;

import java.util.List;
import nl.terugblik.intake.table.Untranslated;
import nl.terugblik.source.DateRules;
import nl.terugblik.source.DateRules.Partial;

/** Reads days as a profile says they are written, into yyyy-MM-dd. Whether a day exists is for the row's own check. */
final class Days {

    private static final String CANONICAL = "yyyy-MM-dd";

    private final DateRules rules;
    private final List<char[]> formats;
    private boolean coarse;

    Days(DateRules rules) {
        this.rules = rules;
        this.formats = rules.formats().stream().map(String::toCharArray).toList();
    }

    /** Whether the last day that was read gives only a month or a year. */
    boolean coarse() {
        return coarse;
    }

    /** The day in canonical form, empty where none is recorded, or {@link Untranslated#CODE} where it is no day. */
    String read(String text, boolean end) {
        coarse = false;
        if (text.isEmpty() || stands(text, end)) {
            return "";
        }
        for (char[] format : formats) {
            if (fits(format, text)) {
                return day(part(format, text, 'y'), part(format, text, 'M'), part(format, text, 'd'), end);
            }
        }
        // Workbooks hold days as days, whatever their texts look like.
        return fits(CANONICAL.toCharArray(), text) ? text : Untranslated.CODE;
    }

    /** Whether the profile says that a text stands for an open end or for a day that is not recorded. */
    boolean stands(String text, boolean end) {
        return rules.missing().contains(text) || end && rules.openEnd().contains(text);
    }

    /** An empty end would say that something still goes on, which nobody has said. */
    private static String unrecorded(boolean end) {
        return end ? Untranslated.CODE : "";
    }

    private static boolean fits(char[] format, String text) {
        if (text.length() != format.length) {
            return false;
        }
        for (int i = 0; i < format.length; i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (Character.isLetter(format[i]) ? !digit : c != format[i]) {
                return false;
            }
        }
        return true;
    }

    private static String part(char[] format, String text, char letter) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < format.length; i++) {
            if (format[i] == letter) {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }

    private String day(String year, String month, String day, boolean end) {
        boolean noMonth = month.equals("00");
        if (!noMonth && !day.equals("00")) {
            return year + "-" + month + "-" + day;
        }
        if (noMonth && !day.equals("00")) {
            return Untranslated.CODE;
        }
        Partial rule = noMonth ? rules.partialYear() : rules.partialMonth();
        if (rule == Partial.REFUSE) {
            return Untranslated.CODE;
        }
        coarse = true;
        return switch (rule) {
            case FIRST_DAY -> year + "-" + (noMonth ? "01" : month) + "-01";
            case MIDDLE -> year + "-" + (noMonth ? "07-01" : month + "-15");
            default -> unrecorded(end);
        };
    }
}
