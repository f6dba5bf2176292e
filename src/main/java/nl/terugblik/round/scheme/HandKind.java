package nl.terugblik.round.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a variable of a case file is, by which codes of hand and computer are held against each other. */
public enum HandKind {
    /** 0 or 1. */
    BINARY,
    /** Categories without an order. */
    CATEGORY,
    /** Categories in order, such as a class of risk. */
    ORDINAL,
    COUNT(Measure.COUNT),
    MONTHS(Measure.NUMBER),
    YEARS(Measure.NUMBER),
    /** Any other number with a fraction. */
    OTHER(Measure.NUMBER),
    DATE(Measure.DATE);

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?");

    private final Optional<Measure> measure;

    HandKind() {
        this.measure = Optional.empty();
    }

    HandKind(Measure measure) {
        this.measure = Optional.of(measure);
    }

    /** How its values are written, where they are no words of a list. */
    public Optional<Measure> measure() {
        return measure;
    }

    /** A value as sheets show it: a number with so few decimals that they do not tell who gave it. */
    public String shown(String code) {
        if (!measure.equals(Optional.of(Measure.NUMBER))
                || !NUMBER.matcher(code).matches()) {
            return code;
        }
        BigDecimal rounded = new BigDecimal(code).setScale(this == MONTHS ? 1 : 2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Whether its values are words of a list. */
    public boolean isOfCodes() {
        return measure.isEmpty();
    }
}
