package nl.terugblik.intake.translation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One way in which days are written: runs of {@code d}, {@code M} and {@code y}, and marks between them that stand as they
 * are. Between marks a day or month may have one digit, and a year two; without marks every part has its digits.
 *
 * @param format the letters and marks
 * @param marked whether marks stand between the parts
 */
record DayFormat(String format, boolean marked) {

    private static final int MONTH_NAME = 3;
    private static final int YEAR_DIGITS = 4;

    /** The first three letters of months, in Dutch and English; a name stands at the place of its month, counted by twelve. */
    private static final List<String> MONTHS = List.of(
            "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec", "jan", "feb", "mar",
            "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /**
     * What is written of a day.
     *
     * @param year its year, of two digits or four
     * @param isShort whether it has two
     * @param month 0 where it is written as unknown
     * @param day 0 where it is written as unknown
     */
    record Parts(int year, boolean isShort, int month, int day) {}

    static DayFormat of(String format) {
        return new DayFormat(format, !format.chars().allMatch(Character::isLetter));
    }

    /** Reads a text; empty where it is not written so. */
    Optional<Parts> read(String text) {
        int year = 0;
        int month = 0;
        int day = 0;
        boolean isShort = false;
        int at = 0;
        for (int i = 0; i < format.length(); ) {
            char letter = format.charAt(i);
            int run = run(i);
            if (!Character.isLetter(letter)) {
                if (at == text.length() || text.charAt(at) != letter) {
                    return Optional.empty();
                }
                at++;
                i++;
                continue;
            }
            boolean isName = letter == 'M' && run == MONTH_NAME;
            int end = isName ? Math.min(text.length(), at + MONTH_NAME) : digits(text, at, letter, run);
            int value = isName ? month(text.substring(at, end)) : number(text, at, end);
            if (value < 0) {
                return Optional.empty();
            }
            isShort |= letter == 'y' && end - at < YEAR_DIGITS;
            year = letter == 'y' ? value : year;
            month = letter == 'M' ? value : month;
            day = letter == 'd' ? value : day;
            at = end;
            i += run;
        }
        return at == text.length() ? Optional.of(new Parts(year, isShort, month, day)) : Optional.empty();
    }

    private int run(int from) {
        int to = from;
        while (to < format.length() && format.charAt(to) == format.charAt(from)) {
            to++;
        }
        return to - from;
    }

    /** Where a number ends that begins here; where it begins if it has another number of digits than it may. */
    private int digits(String text, int from, char letter, int run) {
        int most = Math.min(text.length(), from + (!marked ? run : letter == 'y' ? YEAR_DIGITS : 2));
        int to = from;
        while (to < most && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
            to++;
        }
        int count = to - from;
        boolean fits = !marked ? count == run : letter == 'y' ? count == 2 || count == YEAR_DIGITS : count > 0;
        return fits ? to : from;
    }

    private static int number(String text, int from, int to) {
        return from == to ? -1 : Integer.parseInt(text, from, to, 10);
    }

    private static int month(String name) {
        int place = MONTHS.indexOf(name.toLowerCase(Locale.ROOT));
        return place < 0 ? -1 : place % 12 + 1;
    }
}
