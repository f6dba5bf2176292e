package nl.terugblik.outcomes;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/**
 * Numbers as text: the fewest correctly rounded digits that give the same double back, the same on every Java. Small and large numbers are
 * written as {@code 1.5E-7}, which spreadsheets, R, Stata and SPSS read.
 */
final class Decimal {

    private static final int MOST_DIGITS = 17;
    private static final double SMALLEST_PLAIN = 1e-6;
    private static final double LARGEST_PLAIN = 1e15;

    private Decimal() {}

    static String text(OptionalDouble value) {
        return value.isPresent() ? text(value.getAsDouble()) : "";
    }

    /** The text of a finite number. */
    static String text(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("only finite numbers go into a file");
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(value);
        double size = Math.abs(value);
        if (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
            return shortest.toPlainString();
        }
        int exponent = shortest.precision() - shortest.scale() - 1;
        return shortest.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "E" + exponent;
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(MOST_DIGITS)).stripTrailingZeros();
    }
}
