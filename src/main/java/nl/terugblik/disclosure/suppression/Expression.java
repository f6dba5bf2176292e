package nl.terugblik.disclosure.suppression;

/**
 * What a reader of tables might work out: a count, or by how much one count exceeds another.
 *
 * @param plus the place of the count
 * @param minus the place of the count that is taken from it, or {@link #NONE}
 */
record Expression(int plus, int minus) {

    static final int NONE = -1;

    static Expression of(int count) {
        return new Expression(count, NONE);
    }

    static Expression difference(int whole, int part) {
        return new Expression(whole, part);
    }

    double value(double[] counts) {
        return counts[plus] - (minus == NONE ? 0 : counts[minus]);
    }

    /** By how much it is otherwise where counts are moved. */
    double moved(Moves moves) {
        return moves.of(plus) - (minus == NONE ? 0 : moves.of(minus));
    }
}
