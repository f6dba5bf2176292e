package nl.terugblik.chart.balance;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Bins of equal width that hold every value: each from its lower edge to just before the next, the last with both edges.
 *
 * @param low the lower edge of the first
 * @param high the upper edge of the last
 * @param count how many there are
 */
public record Bins(double low, double high, int count) {
    private static final int MOST = 1000;
    private static final double ROOM = 0.05;

    public Bins {
        if (!(low < high && Double.isFinite(high - low))) {
            throw new IllegalArgumentException("Bins go from a number to a higher one.");
        }
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("There are 1 to " + MOST + " bins.");
        }
    }

    /**
     * Bins from the lowest to the highest value. Equal values get a little room at both sides; none, the bins from 0 to 1.
     *
     * @param values finite, in any order
     */
    public static Bins over(DoubleStream values, int count) {
        var range = values.summaryStatistics();
        if (range.getCount() == 0) {
            return new Bins(0, 1, count);
        }
        double room = range.getMin() < range.getMax() ? 0 : ROOM * Math.max(1, Math.abs(range.getMin()));
        return new Bins(range.getMin() - room, range.getMax() + room, count);
    }

    /** How many values each bin holds. */
    public List<Double> counts(List<Double> values) {
        return sums(values, values.stream().map(value -> 1.0).toList());
    }

    /**
     * What the values in each bin weigh together, the same for any order of the values.
     *
     * @param values between the outer edges
     * @param weights as many, in the same order
     */
    public List<Double> sums(List<Double> values, List<Double> weights) {
        if (values.size() != weights.size()) {
            throw new IllegalArgumentException("There is a weight to every value.");
        }
        double[] sums = new double[count];
        IntStream.range(0, values.size())
                .boxed()
                .sorted(Comparator.comparing(weights::get))
                .forEachOrdered(i -> sums[indexOf(values.get(i))] += weights.get(i));
        return DoubleStream.of(sums).boxed().toList();
    }

    double edge(int index) {
        return index == count ? high : low + (high - low) * index / count;
    }

    private int indexOf(double value) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException("A value lies outside the bins.");
        }
        int index = Math.min(count - 1, (int) ((value - low) / (high - low) * count));
        while (value < edge(index)) {
            index--;
        }
        while (index < count - 1 && value >= edge(index + 1)) {
            index++;
        }
        return index;
    }
}
