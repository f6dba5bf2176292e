package nl.terugblik.disclosure.suppression;

import java.util.BitSet;

/**
 * The values that a hidden number can have, as far as a reader of what is released can tell, with what shows it.
 *
 * @param low the least, 0 or more
 * @param high the greatest
 * @param less counts that no reader can rule out, with which it is the least
 * @param more the same with which it is the greatest
 */
record Interval(double low, double high, Moves less, Moves more) {

    static Interval of(double value) {
        return new Interval(value, value, Moves.NOTHING, Moves.NOTHING);
    }

    double width() {
        return high - low;
    }

    Interval and(double value, Moves by) {
        return value < low
                ? new Interval(value, high, by, more)
                : value > high ? new Interval(low, value, less, by) : this;
    }

    /** Whether it is so wide only where some of these counts are otherwise than they are. */
    boolean restsOn(BitSet places) {
        return less.isOf(places) || more.isOf(places);
    }
}
