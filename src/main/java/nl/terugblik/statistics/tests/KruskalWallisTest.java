package nl.terugblik.statistics.tests;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Sums;
import nl.terugblik.statistics.Tails;

/**
 * The test of Kruskal and Wallis, whether values of some groups tend to be larger than those of others: by ranks, corrected for
 * ties, against chi-square (Kruskal &amp; Wallis, 1952, Journal of the American Statistical Association 47, 583-621).
 *
 * @param statistic H, corrected for ties
 * @param df groups less one
 * @param p upper tail
 */
public record KruskalWallisTest(double statistic, int df, double p) {

    /**
     * Tests groups of values, each a number that is finite.
     *
     * @return none where a group is empty, there are fewer than two groups, or all values are the same
     */
    public static Result<KruskalWallisTest> of(double[]... groups) {
        if (groups.length < 2 || Arrays.stream(groups).anyMatch(group -> group.length == 0)) {
            return Result.none(Reason.Code.EMPTY_GROUP);
        }
        double[] values = Arrays.stream(groups).flatMapToDouble(Arrays::stream).toArray();
        int[] groupOf = IntStream.range(0, groups.length)
                .flatMap(group -> Arrays.stream(groups[group]).mapToInt(value -> group))
                .toArray();
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(place -> values[place]));
        double[] ranks = new double[groups.length];
        double n = values.length;
        double ties = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            double alike = to - from;
            ties += alike * alike * alike - alike;
            for (int place = from; place < to; place++) {
                ranks[groupOf[order[place]]] += (from + 1 + to) / 2.0;
            }
            from = to;
        }
        double room = n * n * n - n;
        if (ties == room) {
            return Result.none(Reason.Code.NO_VARIATION);
        }
        Sums sum = new Sums();
        for (int group = 0; group < groups.length; group++) {
            double distance = ranks[group] / groups[group].length - (n + 1) / 2;
            sum.add(groups[group].length * distance * distance);
        }
        double statistic = 12 / (n * (n + 1)) * sum.value() / (1 - ties / room);
        int df = groups.length - 1;
        return new Result.Found<>(new KruskalWallisTest(statistic, df, Tails.chiSquare(statistic, df)));
    }
}
