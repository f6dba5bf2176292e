package nl.terugblik.statistics.sensitivity;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The degrees of hidden bias to try: odds of being in the experimental group that rows of a pair may differ by, from 1 in
 * steps.
 *
 * @param most the largest, 1 to 100; kept where a whole number of steps leads there
 * @param step above 0, and such that there are at most 1000
 */
public record Gammas(double most, double step) {

    public Gammas {
        if (!(most >= 1 && most <= 100 && step > 0 && (most - 1) / step < 1000)) {
            throw new IllegalArgumentException(
                    "degrees of hidden bias run from 1 to 100 at most, in 1000 steps at most");
        }
    }

    public DoubleStream values() {
        // A step such as 0.1 is no exact number, and twenty of them may fall short of 2.
        int steps = (int) ((most - 1) / step + 1e-9);
        return IntStream.rangeClosed(0, steps).mapToDouble(count -> 1 + count * step);
    }
}
