package nl.terugblik.survival.cox;

import java.util.Arrays;

/** Sums over rows of their risks, and of their columns and products of columns times the risks. */
final class RiskSums {

    private final boolean products;
    double risk;
    final double[] first;
    /** The lower triangle, row by row; of use only where products were asked for. */
    final double[] second;

    RiskSums(int width, boolean products) {
        this.products = products;
        this.first = new double[width];
        this.second = new double[width * (width + 1) / 2];
    }

    void clear() {
        risk = 0;
        Arrays.fill(first, 0);
        Arrays.fill(second, 0);
    }

    /** Adds a row with its risk, or takes it away again where the risk is given as negative. */
    void add(double[] row, double weighs) {
        risk += weighs;
        int at = 0;
        for (int j = 0; j < first.length; j++) {
            double share = weighs * row[j];
            first[j] += share;
            if (products) {
                for (int k = 0; k <= j; k++) {
                    second[at++] += share * row[k];
                }
            }
        }
    }
}
