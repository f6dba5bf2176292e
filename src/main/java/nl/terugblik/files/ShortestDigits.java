package nl.terugblik.files;

import java.math.BigDecimal;

/**
 * The fewest digits, 15 to 17 of them, that give a double of ordinary size back: those of {@link Decimal#roundedShortest}, by
 * whole numbers of a long in place of numbers of any length.
 */
final class ShortestDigits {

    private static final int MOST_DIGITS = 17;
    private static final double[] POWERS_OF_TEN = new double[23];
    private static final long EXACT = 1L << 53;
    private static final double ALL_WHOLE = 1L << 52;

    static {
        double power = 1; // exact as far as 10^22
        for (int i = 0; i < POWERS_OF_TEN.length; i++) {
            POWERS_OF_TEN[i] = power;
            power *= 10;
        }
    }

    private ShortestDigits() {}

    /** Those of a number of at least 1e-6 and below 1e15, on either side of 0. */
    static BigDecimal of(double value) {
        double size = Math.abs(value);
        int scale = MOST_DIGITS - 1 - exponent(size);
        for (int fewer = 2; ; fewer--) {
            long digits = rounded(size, scale - fewer);
            if (fewer == 0 || isSame(digits, scale - fewer, size)) {
                return BigDecimal.valueOf(value < 0 ? -digits : digits, scale - fewer)
                        .stripTrailingZeros();
            }
        }
    }

    /** The power of ten at the first digit. */
    private static int exponent(double size) {
        int exponent = (int) Math.floor(Math.log10(size));
        // the logarithm may lie a little to either side
        if (isBelow(size, exponent)) {
            return exponent - 1;
        }
        return isBelow(size, exponent + 1) ? exponent : exponent + 1;
    }

    /** Whether a number is less than a power of ten, of which most negative ones are no doubles. */
    private static boolean isBelow(double size, int exponent) {
        if (exponent >= 0) {
            return size < POWERS_OF_TEN[exponent];
        }
        double product = size * POWERS_OF_TEN[-exponent];
        return product < 1 || product == 1 && Math.fma(size, POWERS_OF_TEN[-exponent], -product) < 0;
    }

    /** The number times a power of ten, as a whole number, a half upwards: the product and what it lacks are exact. */
    private static long rounded(double size, int scale) {
        double product = size * POWERS_OF_TEN[scale];
        double rest = Math.fma(size, POWERS_OF_TEN[scale], -product);
        double whole = Math.floor(product);
        if (product < ALL_WHOLE) {
            // The rest is half a last digit of the product at most, and tells only where that stands at a half.
            double above = product - whole - 0.5;
            return (long) whole + (above > 0 || above == 0 && rest >= 0 ? 1 : 0);
        }
        double below = Math.floor(rest);
        return (long) whole + (long) below + (rest - below >= 0.5 ? 1 : 0);
    }

    private static boolean isSame(long digits, int scale, double size) {
        double back = digits < EXACT
                ? digits / POWERS_OF_TEN[scale]
                : BigDecimal.valueOf(digits, scale).doubleValue();
        return back == size;
    }
}
