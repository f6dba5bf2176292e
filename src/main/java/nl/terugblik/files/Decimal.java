package nl.terugblik.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/**
 * Numbers as text: the fewest correctly rounded digits that give the same double back. {@link Double#toString} is not
 * always that: before Java 19 it may add a digit, so that two Javas would write two files. Powers of two, whose neighbours
 * lie at unequal distances, may get a digit more.
 */
public final class Decimal {

    /** Decimals of up to 15 digits are told apart by doubles, but for the very smallest; 17 digits tell all doubles apart. */
    private static final int DIGITS_ALWAYS_KEPT = 15;

    private static final int DIGITS_ALWAYS_ENOUGH = 17;

    private static final double SMALLEST_PLAIN = 1e-6;

    /** Whole numbers below this are exact and print as they are. */
    private static final double LARGEST_PLAIN = 1e15;

    private Decimal() {}

    /** The text of a number, or nothing. */
    public static String text(OptionalDouble value) {
        return value.isPresent() ? text(value.getAsDouble()) : "";
    }

    /**
     * The text of a finite number. Small and large numbers are written as {@code 1.5E-7}, which spreadsheets, R, Stata and
     * SPSS read; minus zero is zero.
     */
    public static String text(double value) {
        double size = Math.abs(value);
        if (isWhole(value) || (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN)) {
            return plain(value);
        }
        BigDecimal shortest = shortest(value);
        int exponent = shortest.precision() - shortest.scale() - 1;
        return shortest.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "E" + exponent;
    }

    /** The text of a finite number without an exponent, and without a point when it is whole; minus zero is zero. */
    public static String plain(double value) {
        return isWhole(value) ? Long.toString((long) value) : shortest(value).toPlainString();
    }

    /** Whether the number is whole and small enough to print as a long. */
    public static boolean isWhole(double value) {
        return (long) value == value && Math.abs(value) < LARGEST_PLAIN;
    }

    private static BigDecimal shortest(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("only finite numbers go into a file");
        }
        double size = Math.abs(value);
        return size >= SMALLEST_PLAIN && size < LARGEST_PLAIN ? ShortestDigits.of(value) : roundedShortest(value);
    }

    /** The same for every number, by way of all its digits. */
    static BigDecimal roundedShortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        int first = Math.abs(value) < Double.MIN_NORMAL ? 1 : DIGITS_ALWAYS_KEPT;
        for (int digits = first; digits < DIGITS_ALWAYS_ENOUGH; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(DIGITS_ALWAYS_ENOUGH)).stripTrailingZeros();
    }
}
