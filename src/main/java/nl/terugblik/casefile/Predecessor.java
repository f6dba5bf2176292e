package nl.terugblik.casefile;

/** The decision that an extension continues. */
public sealed interface Predecessor {

    /** The decision continues nothing: it is no extension. */
    record None() implements Predecessor {}

    /** An extension whose predecessor is empty or not in the export, as for a family moved from another agency. */
    record Unknown() implements Predecessor {}

    /**
     * An extension of a decision in the same file.
     *
     * @param order the place of that decision in {@link CaseFile#orders}, from 0
     */
    record Known(int order) implements Predecessor {

        public Known {
            if (order < 0) {
                throw new IllegalArgumentException("an order's place is counted from 0");
            }
        }
    }

    /** The decision continues nothing. */
    Predecessor NONE = new None();

    /** The decision continues one that this register does not hold. */
    Predecessor UNKNOWN = new Unknown();
}
