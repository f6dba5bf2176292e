package nl.terugblik.intake.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Shares as people read them: in hundredths, with two decimals. */
final class Percent {

    private Percent() {}

    static String of(double share) {
        return BigDecimal.valueOf(100 * share).setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    static String of(OptionalDouble share) {
        return share.isPresent() ? of(share.getAsDouble()) : "–";
    }
}
