package nl.terugblik.disclosure.suppression;

/**
 * The values that a hidden number can have, as far as a reader of what is released can tell.
 *
 * @param low the least, 0 or more
 * @param high the greatest; infinite where nothing bounds it
 */
record Interval(double low, double high) {

    double width() {
        return high - low;
    }

    Interval and(double value) {
        return new Interval(Math.min(low, value), Math.max(high, value));
    }
}
