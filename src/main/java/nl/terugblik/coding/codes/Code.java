package nl.terugblik.coding.codes;

/** What a variable says of one family: a number, or why there is none. */
public sealed interface Code {

    /** A number; categories and yes/no are numbers too, as the instrument lists them. */
    record Value(double number) implements Code {

        public Value {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("a code is a finite number");
            }
        }
    }

    /** No number, and why. */
    record Missing(MissingReason reason) implements Code {}

    /** The code of a whole number; small numbers share their instances. */
    static Code of(int number) {
        return Codes.of(number);
    }

    /** The code of a measurement. */
    static Code of(double number) {
        return new Value(number);
    }

    /** The code of yes (1) or no (0). */
    static Code of(boolean yes) {
        return Codes.of(yes ? 1 : 0);
    }

    /** The missing code with this reason, one instance a reason. */
    static Code missing(MissingReason reason) {
        return Codes.missing(reason);
    }
}
