package nl.terugblik.imputation;

import java.util.Arrays;

/** What is known of each row, given to gathered rows a stretch at a time. */
final class InStretches {

    private InStretches() {}

    static void add(Products products, double[] weights, double[] outcomes) {
        for (int first = 0; first < weights.length; first += Gathered.STRETCH) {
            products.add(
                    first / Gathered.STRETCH,
                    Arrays.copyOfRange(weights, first, first + Gathered.STRETCH),
                    Arrays.copyOfRange(outcomes, first, first + Gathered.STRETCH));
        }
    }

    static double[] times(Gathered gathered, double[] coefficients, int rows) {
        double[] all = new double[gathered.stretches() * Gathered.STRETCH];
        double[] sums = new double[Gathered.STRETCH];
        for (int stretch = 0; stretch < gathered.stretches(); stretch++) {
            gathered.times(stretch, coefficients, sums);
            System.arraycopy(sums, 0, all, stretch * Gathered.STRETCH, Gathered.STRETCH);
        }
        return Arrays.copyOf(all, rows);
    }
}
