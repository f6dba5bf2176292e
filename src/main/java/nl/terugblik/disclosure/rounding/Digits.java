package nl.terugblik.disclosure.rounding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How a figure is printed. What is no number is printed as it is.
 *
 * @param kind what {@code number} counts
 * @param number how many digits; 0 or more
 */
public record Digits(Kind kind, int number) {

    /** What is kept of a figure. */
    public enum Kind {
        /** All of it: a word, or a count. */
        ALL,
        /** So many behind the point. */
        DECIMALS,
        /** So many from the first that is not nought. */
        SIGNIFICANT,
        /** All of a whole number, which is a count; of another so many from the first that is not nought. */
        WHOLE_OR_SIGNIFICANT
    }

    /** As it stands. */
    public static final Digits ALL = new Digits(Kind.ALL, 0);

    public static Digits decimals(int number) {
        return new Digits(Kind.DECIMALS, number);
    }

    public static Digits significant(int number) {
        return new Digits(Kind.SIGNIFICANT, number);
    }

    /** Degrees of freedom: whole where they count families, and a figure of the spreads where they are those of Welch's t. */
    public static Digits degrees(int number) {
        return new Digits(Kind.WHOLE_OR_SIGNIFICANT, number);
    }

    /** A cell as it may be seen. */
    public String of(String cell) {
        if (kind == Kind.ALL || cell.isEmpty()) {
            return cell;
        }
        try {
            return text(new BigDecimal(cell));
        } catch (NumberFormatException e) {
            return cell;
        }
    }

    /** A number as it may be seen; two that look the same cannot be told apart. */
    String of(double number) {
        return Double.isFinite(number) ? of(BigDecimal.valueOf(number).toPlainString()) : String.valueOf(number);
    }

    private String text(BigDecimal number) {
        if (kind == Kind.WHOLE_OR_SIGNIFICANT && number.stripTrailingZeros().scale() <= 0) {
            return number.stripTrailingZeros().toPlainString();
        }
        BigDecimal rounded = kind == Kind.DECIMALS
                ? number.setScale(this.number, RoundingMode.HALF_UP)
                : number.round(new MathContext(this.number, RoundingMode.HALF_UP));
        BigDecimal plain = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        return plain.toPlainString();
    }
}
