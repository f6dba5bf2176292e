package nl.terugblik.cli.match;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Numbers for people; the files hold them in full. */
final class Rounded {

    private static final int FIGURES = 4;

    private Rounded() {}

    static String decimals(double number, int decimals) {
        return new BigDecimal(number).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** Four figures, or all figures of a larger whole number; a dash for no number. */
    static String figures(OptionalDouble number) {
        if (number.isEmpty()) {
            return "-";
        }
        BigDecimal exact = new BigDecimal(number.getAsDouble());
        BigDecimal rounded = exact.precision() - exact.scale() > FIGURES
                ? exact.setScale(0, RoundingMode.HALF_EVEN)
                : exact.round(new MathContext(FIGURES, RoundingMode.HALF_EVEN));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
