package nl.terugblik.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A share as people write it, from 0% to 100%. It is kept as it was written, since a share of rows is either beyond a limit
 * or not, and in binary 10% is neither.
 */
public record Percentage(BigDecimal percent) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,9})?%");
    private static final int SHOWN_DECIMALS = 2;

    public Percentage {
        if (percent.signum() < 0 || percent.compareTo(ALL) > 0) {
            throw new IllegalArgumentException("a percentage lies between 0 and 100");
        }
        percent = percent.stripTrailingZeros();
    }

    /** A whole number of percents. */
    public static Percentage of(int percent) {
        return new Percentage(BigDecimal.valueOf(percent));
    }

    /** What is written as {@code 2.5%}; empty where it is written otherwise or is more than 100%. */
    public static Optional<Percentage> read(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal percent = new BigDecimal(text.substring(0, text.length() - 1));
        return percent.compareTo(ALL) > 0 ? Optional.empty() : Optional.of(new Percentage(percent));
    }

    /** Whether a part is at most this share of a whole. */
    public boolean allows(long part, long whole) {
        return BigDecimal.valueOf(part).multiply(ALL).compareTo(percent.multiply(BigDecimal.valueOf(whole))) <= 0;
    }

    /** A share of a whole beyond this limit, to two decimals, but never rounded down to the limit itself. */
    public String beyond(long part, long whole) {
        BigDecimal exact = BigDecimal.valueOf(part).multiply(ALL);
        BigDecimal whole100 = BigDecimal.valueOf(Math.max(1, whole));
        BigDecimal nearest = exact.divide(whole100, SHOWN_DECIMALS, RoundingMode.HALF_UP);
        BigDecimal shown =
                nearest.compareTo(percent) > 0 ? nearest : exact.divide(whole100, SHOWN_DECIMALS, RoundingMode.UP);
        return shown.stripTrailingZeros().toPlainString() + "%";
    }

    @Override
    public String toString() {
        return percent.toPlainString() + "%";
    }
}
