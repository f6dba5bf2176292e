package nl.terugblik.matching.balance;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.terugblik.matching.Matching;
import nl.terugblik.matching.MatchingTable;

/**
 * How far the groups overlap on the score: rows in bins of equal width, before matching and after.
 *
 * @param edges the bins' edges, one more than there are bins: a bin runs from its edge to just before the next, the last
 *     with both
 * @param all how many rows that have a score each bin holds
 * @param matched what the matched rows in each bin weigh together
 */
public record ScoreHistogram(List<Double> edges, Bars all, Bars matched) {

    private static final double ROOM = 0.05;

    /** An amount for each bin, by group. */
    public record Bars(List<Double> treated, List<Double> control) {

        public Bars {
            treated = List.copyOf(treated);
            control = List.copyOf(control);
        }

        private static Bars of(Samples.Groups groups) {
            return new Bars(amounts(groups.treated()), amounts(groups.control()));
        }

        private static List<Double> amounts(Tally tally) {
            return IntStream.range(0, tally.places()).mapToObj(tally::weight).toList();
        }
    }

    public ScoreHistogram {
        edges = List.copyOf(edges);
    }

    /** The histogram from the lowest score to the highest; none where rows have no scores. */
    public static Optional<ScoreHistogram> of(MatchingTable table, Matching matching, int bins) {
        if (bins < 1) {
            throw new IllegalArgumentException("a histogram has a bin or more");
        }
        DoubleSummaryStatistics range = IntStream.range(0, table.rows())
                .mapToObj(matching::score)
                .flatMapToDouble(score -> score.stream())
                .summaryStatistics();
        if (range.getCount() == 0) {
            return Optional.empty();
        }
        // Equal scores get a little room at both sides.
        double room = range.getMin() < range.getMax() ? 0 : ROOM * Math.max(1, Math.abs(range.getMin()));
        double[] edges = edges(range.getMin() - room, range.getMax() + room, bins);
        int[] places = IntStream.range(0, table.rows())
                .map(row -> matching.score(row).isEmpty()
                        ? -1
                        : bin(edges, matching.score(row).getAsDouble()))
                .toArray();
        Samples samples = Samples.of(table, matching, table.keys().order(), places, bins);
        return Optional.of(new ScoreHistogram(
                DoubleStream.of(edges).boxed().toList(), Bars.of(samples.all()), Bars.of(samples.matched())));
    }

    private static double[] edges(double low, double high, int bins) {
        return IntStream.rangeClosed(0, bins)
                .mapToDouble(bin -> bin == bins ? high : low + (high - low) * bin / bins)
                .toArray();
    }

    private static int bin(double[] edges, double score) {
        int bins = edges.length - 1;
        int bin = Math.min(bins - 1, (int) ((score - edges[0]) / (edges[bins] - edges[0]) * bins));
        while (score < edges[bin]) {
            bin--;
        }
        while (bin < bins - 1 && score >= edges[bin + 1]) {
            bin++;
        }
        return bin;
    }
}
