package nl.terugblik.round.hand;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.terugblik.round.scheme.HandKind;

/**
 * What computer and hand say of a variable of a case file: a value or the reason why there is none.
 *
 * @param kind what the variable is
 * @param tolerance how far numbers may lie apart and still be called the same
 * @param computed the computer's code
 * @param hand the hand's
 */
record Pair(HandKind kind, double tolerance, String computed, String hand) {

    /** So little that it comes of writing a fraction in decimals. */
    private static final double NOTHING = 1e-9;

    /** Whether the computer gives a value. */
    boolean isComputed() {
        return !HandScheme.isReason(computed);
    }

    /** Whether the hand gives one. */
    boolean isByHand() {
        return !HandScheme.isReason(hand);
    }

    /** Whether both give a value. */
    boolean isKnown() {
        return isComputed() && isByHand();
    }

    /** Whether they say the same: within the tolerance, or as far as it is shown to whoever gives verdicts. */
    boolean isSame() {
        return kind.isOfCodes() || kind == HandKind.DATE || !isKnown()
                ? computed.equals(hand)
                : Math.abs(number(computed) - number(hand)) <= tolerance + NOTHING
                        || kind.shown(computed).equals(kind.shown(hand));
    }

    /** The computer's value as a number; of a day, the days since 1970. */
    double ofComputer() {
        return number(computed);
    }

    /** The hand's. */
    double ofHand() {
        return number(hand);
    }

    private double number(String code) {
        return kind == HandKind.DATE ? LocalDate.parse(code).toEpochDay() : new BigDecimal(code).doubleValue();
    }
}
