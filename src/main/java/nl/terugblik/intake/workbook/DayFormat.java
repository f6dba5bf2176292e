package nl.terugblik.intake.workbook;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a number format shows a day (ECMA-376 part 1, 18.8.30 and 18.8.31). Times of day and durations are none, nor is a
 * format with letters that no format has, such as the Dutch j for a year, which Excel itself never writes into a file.
 */
final class DayFormat {

    /**
     * Formats that have a number and no code: 14 to 17 and 22 everywhere; 27 to 31 and 36 are days where they are local ones
     * and Excel shows them as 14 elsewhere. 50 to 58 are left out, which only far eastern editions know.
     */
    private static final Set<Integer> BUILT_IN = Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36);

    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.|\\[(?!(?:h+|m+|s+)\\])[^\\]]*\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("general|am/pm|a/p|(?<=d)t(?=h)");
    private static final Pattern FRACTION = Pattern.compile("(?<=s)\\.0+");
    private static final Pattern RUN = Pattern.compile("([a-z])\\1*");
    private static final String LETTERS = "dmyhsegba";
    private static final String DIGITS = "0#?[";

    private DayFormat() {}

    static boolean isBuiltIn(int id) {
        return BUILT_IN.contains(id);
    }

    /** Whether any of the sections of a code shows a day; the others are for nought, negative numbers and texts. */
    static boolean shows(String code) {
        String bare = LITERAL.matcher(code).replaceAll(" ").toLowerCase(Locale.ROOT);
        for (String section : bare.split(";")) {
            if (isDay(WORD.matcher(section).replaceAll(" "))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDay(String section) {
        String bare = FRACTION.matcher(section).replaceAll("");
        if (bare.chars().anyMatch(c -> DIGITS.indexOf(c) >= 0 || c >= 'a' && c <= 'z' && LETTERS.indexOf(c) < 0)) {
            return false;
        }
        Matcher run = RUN.matcher(bare);
        char before = ' ';
        while (run.find()) {
            char letter = run.group().charAt(0);
            boolean month =
                    letter == 'm' && (run.group().length() > 2 || before != 'h' && !secondsFollow(bare, run.end()));
            if (month || letter == 'd' || letter == 'y' || letter == 'e') {
                return true;
            }
            before = letter;
        }
        return false;
    }

    private static boolean secondsFollow(String section, int from) {
        Matcher next = RUN.matcher(section).region(from, section.length());
        return next.find() && next.group().charAt(0) == 's';
    }
}
