package nl.terugblik.intake.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A number as a workbook stores it: a double, written with more digits than it has. Whole numbers written out stand as they
 * are, since other programs than Excel write longer ones than a double holds.
 */
record StoredNumber(BigDecimal written) {

    private static final int EXACT_DIGITS = 15;
    private static final int MOST_DIGITS = 17;
    private static final int MOST_PLACES = 330;
    private static final double HALF_A_MILLISECOND = 0.5 / 86_400_000;
    private static final int LAST_DAY = 2_958_465;
    private static final int DAY_THAT_NEVER_WAS = 60;

    /** The number, or empty where it is none, or one that no double can hold. */
    static Optional<StoredNumber> of(String text) {
        try {
            BigDecimal written = new BigDecimal(text);
            boolean held = Math.abs((long) written.scale()) <= MOST_PLACES
                    && written.precision() <= MOST_PLACES
                    && Double.isFinite(written.doubleValue());
            return held ? Optional.of(new StoredNumber(written)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The fewest digits that give the same double, without an exponent. */
    String shortest() {
        if (written.signum() == 0) {
            return "0";
        }
        BigDecimal shortest = written;
        if (written.scale() > 0) {
            double stored = written.doubleValue();
            for (int digits = EXACT_DIGITS; digits <= MOST_DIGITS; digits++) {
                BigDecimal rounded = written.round(new MathContext(digits));
                if (rounded.doubleValue() == stored) {
                    shortest = rounded;
                    break;
                }
            }
        }
        return shortest.stripTrailingZeros().toPlainString();
    }

    /**
     * The day of a serial number, as yyyy-MM-dd, or empty where there is none: nought is what a formula makes of an empty
     * cell. Excel's 29 February 1900 comes out as that, so that the row's own check refuses it.
     */
    Optional<String> day(boolean since1904) {
        long day = (long) Math.floor(written.doubleValue() + HALF_A_MILLISECOND);
        if (day < 1 || day > LAST_DAY) {
            return Optional.empty();
        }
        if (since1904) {
            return Optional.of(LocalDate.of(1904, 1, 1).plusDays(day).toString());
        }
        return Optional.of(
                day == DAY_THAT_NEVER_WAS
                        ? "1900-02-29"
                        : LocalDate.of(1899, 12, day < DAY_THAT_NEVER_WAS ? 31 : 30)
                                .plusDays(day)
                                .toString());
    }
}
