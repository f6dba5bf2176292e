package nl.terugblik.matching.nearest;

import java.util.Arrays;

/** Contestants in a fixed order with a number each; the least number and the first of those near it are found in log n. */
final class Turns {

    private final int leaves;
    private final double[] least;

    /** As many contestants, all of them out of it: their number is infinite. */
    Turns(int contestants) {
        leaves = Math.max(1, Integer.highestOneBit(Math.max(1, contestants - 1)) << 1);
        least = new double[2 * leaves];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
    }

    void set(int contestant, double number) {
        int node = leaves + contestant;
        least[node] = number;
        for (node /= 2; node > 0; node /= 2) {
            least[node] = Math.min(least[2 * node], least[2 * node + 1]);
        }
    }

    double least() {
        return least[1];
    }

    /** The first contestant whose number is not above this; there is one. */
    int first(double most) {
        int node = 1;
        while (node < leaves) {
            node = least[2 * node] <= most ? 2 * node : 2 * node + 1;
        }
        return node - leaves;
    }
}
