package nl.terugblik.dataset;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The shortest plain decimal that reads back as the same double. {@link Double#toString} is not always that: before
 * Java 19 it may add a digit, so that two Javas would write two files. Powers of two below a thousandth or so, whose
 * neighbours lie at unequal distances, may get a digit more; no measure here yields those.
 */
final class ShortestDecimal {

    /** Decimals of up to 15 digits are told apart by doubles; 17 digits tell all doubles apart. */
    private static final int DIGITS_ALWAYS_KEPT = 15;

    private static final int DIGITS_ALWAYS_ENOUGH = 17;

    /** Whole numbers below this are exact and print as they are. */
    private static final double EXACT_WHOLE = 1e15;

    private ShortestDecimal() {}

    /** The decimal, without exponent, and without a point when it is whole; minus zero is zero. */
    static String of(double number) {
        if (isWhole(number)) {
            return Long.toString((long) number);
        }
        BigDecimal exact = new BigDecimal(number);
        for (int digits = DIGITS_ALWAYS_KEPT; digits < DIGITS_ALWAYS_ENOUGH; digits++) {
            BigDecimal rounded = round(exact, digits);
            if (rounded.doubleValue() == number) {
                return plain(rounded);
            }
        }
        return plain(round(exact, DIGITS_ALWAYS_ENOUGH));
    }

    /** Whether the number is whole and small enough to print as a long. */
    static boolean isWhole(double number) {
        return (long) number == number && Math.abs(number) < EXACT_WHOLE;
    }

    private static BigDecimal round(BigDecimal exact, int digits) {
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    private static String plain(BigDecimal decimal) {
        return decimal.stripTrailingZeros().toPlainString();
    }
}
