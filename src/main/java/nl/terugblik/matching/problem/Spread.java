package nl.terugblik.matching.problem;

/** How far numbers spread. */
public final class Spread {

    private Spread() {}

    /** The standard deviation with n − 1 of the numbers that are not missing; 0 where there are fewer than two. */
    public static double deviation(double[] values) {
        double sum = 0;
        int n = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                n++;
            }
        }
        double mean = sum / n;
        double squares = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                squares += (value - mean) * (value - mean);
            }
        }
        return n < 2 ? 0 : Math.sqrt(squares / (n - 1));
    }
}
