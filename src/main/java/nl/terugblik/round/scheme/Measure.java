package nl.terugblik.round.scheme;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a code is written that is no word of a list: a number or a day. */
public enum Measure {
    /** A number of things. */
    COUNT {
        @Override
        Optional<String> read(String cell) {
            return COUNTED.matcher(cell).matches() ? plain(cell) : Optional.empty();
        }
    },
    /** A number that may have a fraction, with a point or a comma. */
    NUMBER {
        @Override
        Optional<String> read(String cell) {
            return MEASURED.matcher(cell).matches() ? plain(cell.replace(',', '.')) : Optional.empty();
        }
    },
    /** A day, the year first or, as spreadsheets in Dutch write it, last. */
    DATE {
        @Override
        Optional<String> read(String cell) {
            Matcher first = YEAR_FIRST.matcher(cell);
            if (first.matches()) {
                return day(first.group(1), first.group(2), first.group(3));
            }
            Matcher last = YEAR_LAST.matcher(cell);
            return last.matches() ? day(last.group(3), last.group(2), last.group(1)) : Optional.empty();
        }
    };

    private static final Pattern COUNTED = Pattern.compile("[0-9]{1,9}");
    private static final Pattern MEASURED = Pattern.compile("-?[0-9]{1,9}([.,][0-9]{1,20})?");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})([ t]00:00(:00)?)?");
    private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})");

    /** What a cell says, always written the same; empty where it says no such thing. */
    abstract Optional<String> read(String cell);

    private static Optional<String> plain(String number) {
        BigDecimal value = new BigDecimal(number);
        return Optional.of(
                value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
    }

    private static Optional<String> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty(); // such as 30 February
        }
    }
}
