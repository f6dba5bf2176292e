package nl.terugblik.disclosure.rounding;

import java.util.Arrays;

/**
 * How many families have each of the values that a variable can have.
 *
 * @param lowest the lowest value, in steps
 * @param step what one value is more than the one before; above 0
 * @param families how many there are of each value, from the lowest
 */
record Distribution(long lowest, double step, int[] families) {

    /** So many families. */
    int size() {
        return Arrays.stream(families).sum();
    }

    double mean() {
        double sum = 0;
        for (int i = 0; i < families.length; i++) {
            sum += families[i] * value(i);
        }
        return sum / size();
    }

    /** The spread as tables print it, over one family less. */
    double sd() {
        double mean = mean();
        double squares = 0;
        for (int i = 0; i < families.length; i++) {
            squares += families[i] * (value(i) - mean) * (value(i) - mean);
        }
        return Math.sqrt(squares / Math.max(1, size() - 1));
    }

    private double value(int place) {
        return (lowest + place) * step;
    }

    /** With one family of a value having another. */
    Distribution moved(int from, int to) {
        int[] others = families.clone();
        others[from]--;
        others[to]++;
        return new Distribution(lowest, step, others);
    }

    /** Whether a family has this value. */
    boolean has(int place) {
        return place >= 0 && place < families.length && families[place] > 0;
    }

    /** How many values there are. */
    int values() {
        return families.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Distribution distribution && Arrays.equals(families, distribution.families);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(families);
    }

    @Override
    public String toString() {
        return Arrays.toString(families);
    }
}
