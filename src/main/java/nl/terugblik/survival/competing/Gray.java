package nl.terugblik.survival.competing;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Tails;
import nl.terugblik.survival.Cholesky;
import nl.terugblik.survival.FollowUp;
import nl.terugblik.survival.Order;

/** The counting behind Gray's test: who is at risk, ends by the cause or by another, in each group. */
final class Gray {

    private Gray() {}

    static Result<GrayTest> test(FollowUp rows, int cause, int[] group, int[] stratum) {
        int[] numbers = Arrays.stream(group).sorted().distinct().toArray();
        if (numbers.length < 2) {
            return Result.none(Reason.Code.EMPTY_GROUP);
        }
        if (IntStream.range(0, rows.rows()).noneMatch(row -> rows.end(row) == cause)) {
            return Result.none(Reason.Code.NO_EVENTS);
        }
        int[] place = Arrays.stream(group)
                .map(number -> Arrays.binarySearch(numbers, number))
                .toArray();
        int[] order = Order.of(rows.rows(), (left, right) -> {
            int by = Integer.compare(stratum[left], stratum[right]);
            return by != 0 ? by : Double.compare(rows.time(left), rows.time(right));
        });
        int df = numbers.length - 1;
        double[] score = new double[df];
        double[][] variance = new double[df][df];
        for (int start = 0; start < order.length; ) {
            int here = stratum[order[start]];
            int end = start;
            while (end < order.length && stratum[order[end]] == here) {
                end++;
            }
            stratum(rows, cause, place, Arrays.copyOfRange(order, start, end), numbers.length)
                    .addTo(score, variance);
            start = end;
        }
        return Cholesky.form(variance, score, IntStream.range(0, df).toArray())
                .<Result<GrayTest>>map(statistic ->
                        new Result.Found<>(new GrayTest(cause, statistic, df, Tails.chiSquare(statistic, df))))
                .orElseGet(() -> Result.none(Reason.Code.NEVER_TOGETHER));
    }

    private static GrayStratum stratum(FollowUp rows, int cause, int[] place, int[] order, int groups) {
        int[] atRisk = new int[groups];
        for (int row : order) {
            atRisk[place[row]]++;
        }
        GrayStratum stratum = new GrayStratum(groups);
        for (int start = 0; start < order.length; ) {
            double now = rows.time(order[start]);
            int[] ofCause = new int[groups];
            int[] ofOthers = new int[groups];
            int[] gone = new int[groups];
            int at = start;
            for (; at < order.length && rows.time(order[at]) == now; at++) {
                int row = order[at];
                gone[place[row]]++;
                if (rows.end(row) == cause) {
                    ofCause[place[row]]++;
                } else if (rows.end(row) != FollowUp.CENSORED) {
                    ofOthers[place[row]]++;
                }
            }
            stratum.moment(atRisk, ofCause, ofOthers);
            for (int g = 0; g < groups; g++) {
                atRisk[g] -= gone[g];
            }
            start = at;
        }
        return stratum;
    }
}
