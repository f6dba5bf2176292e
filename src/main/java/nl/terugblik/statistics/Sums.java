package nl.terugblik.statistics;

/** Sums that keep the digits a plain loop loses (Neumaier's compensated summation). */
public final class Sums {

    private double total;
    private double lost;

    /** Adds a number. */
    public void add(double value) {
        double next = total + value;
        lost += Math.abs(total) >= Math.abs(value) ? (total - next) + value : (value - next) + total;
        total = next;
    }

    /** What was added, summed; 0 where nothing was. */
    public double value() {
        return total + lost;
    }

    public static double mean(double[] values) {
        return mean(values, Weighting.none(values.length));
    }

    public static double mean(double[] values, Weighting weighting) {
        Sums sum = new Sums();
        for (int row = 0; row < values.length; row++) {
            sum.add(weighting.weight(row) * values[row]);
        }
        return sum.value() / weighting.total();
    }

    /** The sum of squared distances to the mean, corrected for the rounding of that mean. */
    public static double squares(double[] values, double mean) {
        return squares(values, mean, Weighting.none(values.length));
    }

    public static double squares(double[] values, double mean, Weighting weighting) {
        Sums squares = new Sums();
        Sums distances = new Sums();
        for (int row = 0; row < values.length; row++) {
            double distance = values[row] - mean;
            squares.add(weighting.weight(row) * (distance * distance));
            distances.add(weighting.weight(row) * distance);
        }
        return Math.max(0, squares.value() - distances.value() * distances.value() / weighting.total());
    }

    /** Whether all values are the same; an empty array is. */
    public static boolean constant(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    /** Returns the values, all of them finite. */
    public static double[] finite(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("every value must be a finite number: leave out missing ones first");
            }
        }
        return values;
    }
}
