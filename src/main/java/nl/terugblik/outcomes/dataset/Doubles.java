package nl.terugblik.outcomes.dataset;

import java.util.Arrays;

/** An array of numbers that grows as they come, eight bytes each. */
final class Doubles {

    private double[] values = new double[64];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    double get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }
}
