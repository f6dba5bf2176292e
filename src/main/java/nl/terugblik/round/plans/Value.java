package nl.terugblik.round.plans;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number of a plan, or why there is none.
 *
 * @param number the number, where there is one
 * @param missing why there is none, where there is none
 */
record Value(OptionalDouble number, Optional<String> missing) {

    static final Value NOT_APPLICABLE = none("not_applicable");
    static final Value NOT_RECORDED = none("not_recorded");

    static Value of(double number) {
        return new Value(OptionalDouble.of(number), Optional.empty());
    }

    static Value of(boolean holds) {
        return of(holds ? 1 : 0);
    }

    private static Value none(String why) {
        return new Value(OptionalDouble.empty(), Optional.of(why));
    }

    /** Whether it is known to be 1. */
    boolean isOne() {
        return number.isPresent() && number.getAsDouble() == 1;
    }

    boolean isKnown() {
        return number.isPresent();
    }
}
