package nl.terugblik.matching.balance;

/** How many rows one group has in one sample, and what they weigh together at each place: a value or level of a column. */
final class Tally {

    private final double[] weights;
    private int rows;
    private double squares;

    Tally(int places) {
        weights = new double[places];
    }

    void add(int place, double weight) {
        weights[place] += weight;
        squares += weight * weight;
        rows++;
    }

    int rows() {
        return rows;
    }

    int places() {
        return weights.length;
    }

    double weight(int place) {
        return weights[place];
    }

    /** What all rows weigh together, summed by place: nothing is then left over where the last place is reached. */
    double total() {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        return total;
    }

    /** Kish's effective sample size: how many rows of equal weight would say as much. There must be a row. */
    double effectiveSize() {
        return total() * total() / squares;
    }
}
