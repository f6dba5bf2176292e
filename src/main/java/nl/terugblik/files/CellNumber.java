package nl.terugblik.files;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Numbers and days out of bytes, to the last bit what {@link Double#parseDouble} makes of them. */
final class CellNumber {

    private static final long LARGEST_EXACT = 1L << 53;
    private static final double[] POWERS_OF_TEN = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final int DATE_LENGTH = 10;

    /** What stands for a day where there is none. */
    static final long NO_DAY = Long.MIN_VALUE;

    private CellNumber() {}

    /** The number between two places; NaN where there is none. */
    static double read(byte[] bytes, int from, int to) {
        boolean negative = from < to && bytes[from] == '-';
        int at = negative ? from + 1 : from;
        long digits = 0;
        int point = to;
        for (; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = 10 * digits + digit;
                if (digits > LARGEST_EXACT) {
                    return parse(bytes, from, to);
                }
            } else if (bytes[at] == '.' && point == to) {
                point = at;
            } else {
                return parse(bytes, from, to);
            }
        }
        int decimals = Math.max(to - point - 1, 0);
        if (decimals >= POWERS_OF_TEN.length || isDigitless(bytes, from, to)) {
            return parse(bytes, from, to);
        }
        // Both are exact as doubles, so their quotient is rounded once: it is the double that the text stands for.
        double size = digits / POWERS_OF_TEN[decimals];
        return negative ? -size : size;
    }

    /** Whether there is nothing but a sign and a point, which is no number. */
    private static boolean isDigitless(byte[] bytes, int from, int to) {
        return to == from || to - from <= 2 && bytes[to - 1] < '0' && (to - from == 1 || bytes[from] < '0');
    }

    private static double parse(byte[] bytes, int from, int to) {
        try {
            double number = Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
            return Double.isFinite(number) ? number : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The day between two places, counted from 1970; {@link #NO_DAY} where there is none. */
    static long readDay(byte[] bytes, int from, int to) {
        if (to - from != DATE_LENGTH || bytes[from + 4] != '-' || bytes[from + 7] != '-') {
            return NO_DAY;
        }
        try {
            int year = digits(bytes, from, 4);
            int month = year < 0 ? 0 : digits(bytes, from + 5, 2);
            return LocalDate.of(year, month, digits(bytes, from + 8, 2)).toEpochDay();
        } catch (DateTimeException e) {
            return NO_DAY;
        }
    }

    private static int digits(byte[] bytes, int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
