package nl.terugblik.statistics.sensitivity;

import java.util.Arrays;
import nl.terugblik.statistics.Sums;

/**
 * Wilcoxon's signed ranks of the differences within pairs: differences of 0 are left out, equal ones share their rank.
 *
 * @param differing pairs whose difference is not 0
 * @param positive sum of the ranks of differences above 0
 * @param total sum of all ranks
 * @param squares sum of all squared ranks
 */
public record SignedRanks(int differing, double positive, double total, double squares) {

    public static SignedRanks of(double[] differences) {
        double[] sizes = Arrays.stream(differences)
                .filter(difference -> difference != 0)
                .map(Math::abs)
                .sorted()
                .toArray();
        double[] above = Arrays.stream(differences)
                .filter(difference -> difference > 0)
                .sorted()
                .toArray();
        Sums positive = new Sums();
        Sums total = new Sums();
        Sums squares = new Sums();
        int next = 0;
        for (int from = 0; from < sizes.length; ) {
            int to = from;
            while (to < sizes.length && sizes[to] == sizes[from]) {
                to++;
            }
            int first = next;
            while (next < above.length && above[next] == sizes[from]) {
                next++;
            }
            double rank = (from + 1.0 + to) / 2;
            positive.add(rank * (next - first));
            total.add(rank * (to - from));
            squares.add(rank * rank * (to - from));
            from = to;
        }
        return new SignedRanks(sizes.length, positive.value(), total.value(), squares.value());
    }
}
