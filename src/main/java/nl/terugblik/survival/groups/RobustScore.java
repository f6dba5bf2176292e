package nl.terugblik.survival.groups;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Sums;
import nl.terugblik.statistics.Weighting;
import nl.terugblik.survival.FollowUp;
import nl.terugblik.survival.Order;

/**
 * The score that two groups have the same hazard of an event, and how far each cluster pulls it.
 *
 * <p>Rows that ended otherwise stay at risk by the chance that a row of their group is still followed; where no row ends
 * otherwise that changes nothing.
 */
final class RobustScore {

    private final FollowUp rows;
    private final IntPredicate isEvent;
    private final int[] group;
    private final Weighting weighting;
    private final int[] order;
    private final double[] pull;
    /** For each group what weighs at risk now, and what stays though it ended otherwise, over its chance at its end. */
    private final double[] atRisk = new double[2];

    private final int[] present = new int[2];
    private final double[] staying = new double[2];
    /** The chance of a row of the group to be followed until just before now. */
    private final double[] followed = {1, 1};
    /** For each group what was expected until now of a row at risk, and of one that ended otherwise. */
    private final double[] expected = new double[2];

    private final double[] expectedOfStaying = new double[2];
    private final double[] atOwnEnd;
    private final double[] chanceAtOwnEnd;
    private boolean seenTogether;

    private RobustScore(FollowUp rows, IntPredicate isEvent, int[] group, Weighting weighting) {
        this.rows = rows;
        this.isEvent = isEvent;
        this.group = group;
        this.weighting = weighting;
        // Rows that tie are ordered by all that they hold, so that sums are the same to the bit however they came.
        this.order = Order.of(rows.rows(), (left, right) -> {
            int by = Double.compare(rows.time(left), rows.time(right));
            by = by != 0 ? by : Integer.compare(rows.end(left), rows.end(right));
            by = by != 0 ? by : Integer.compare(group[left], group[right]);
            return by != 0 ? by : Double.compare(weighting.weight(left), weighting.weight(right));
        });
        this.pull = new double[rows.rows()];
        this.atOwnEnd = new double[rows.rows()];
        this.chanceAtOwnEnd = new double[rows.rows()];
    }

    static Result<RobustTest> test(FollowUp rows, IntPredicate isEvent, int[] group, Weighting weighting) {
        if (group.length != rows.rows()
                || weighting.rows() != rows.rows()
                || rows.entersLate()
                || Arrays.stream(group).anyMatch(number -> number != 0 && number != 1)) {
            throw new IllegalArgumentException("two groups of rows are compared that do not enter late");
        }
        if (Arrays.stream(group).distinct().count() < 2) {
            return Result.none(Reason.Code.EMPTY_GROUP);
        }
        if (IntStream.range(0, rows.rows()).noneMatch(row -> isEvent.test(rows.end(row)))) {
            return Result.none(Reason.Code.NO_EVENTS);
        }
        return new RobustScore(rows, isEvent, group, weighting).walked();
    }

    private Result<RobustTest> walked() {
        for (int row : order) {
            atRisk[group[row]] += weighting.weight(row);
            present[group[row]]++;
        }
        for (int start = 0; start < order.length; ) {
            int end = start;
            while (end < order.length && rows.time(order[end]) == rows.time(order[start])) {
                end++;
            }
            moment(Arrays.copyOfRange(order, start, end));
            start = end;
        }
        for (int row : order) {
            if (stays(row)) {
                pull[row] -=
                        weighting.weight(row) * (expectedOfStaying[group[row]] - atOwnEnd[row]) / chanceAtOwnEnd[row];
            }
        }
        return seenTogether ? ofClusters() : Result.none(Reason.Code.NEVER_TOGETHER);
    }

    /** When the last of a group has been seen nothing is known of its chances any more, and those who stayed leave too. */
    private double weight(int g) {
        return present[g] > 0 ? atRisk[g] + staying[g] * followed[g] : 0;
    }

    private boolean stays(int row) {
        return rows.end(row) != FollowUp.CENSORED && !isEvent.test(rows.end(row));
    }

    /** All rows that are last seen at one time. */
    private void moment(int[] now) {
        double events = 0;
        for (int row : now) {
            events += isEvent.test(rows.end(row)) ? weighting.weight(row) : 0;
        }
        if (events > 0) {
            double[] weights = {weight(0), weight(1)};
            double share = weights[1] / (weights[0] + weights[1]);
            seenTogether |= Math.min(weights[0], weights[1]) > 0;
            double hazard = events / (weights[0] + weights[1]);
            for (int g = 0; g < 2; g++) {
                expected[g] += (g - share) * hazard;
                expectedOfStaying[g] += present[g] > 0 ? followed[g] * (g - share) * hazard : 0;
            }
            for (int row : now) {
                pull[row] += isEvent.test(rows.end(row)) ? weighting.weight(row) * (group[row] - share) : 0;
            }
        }
        double[] censored = new double[2];
        double[] ended = new double[2];
        for (int row : now) {
            (rows.end(row) == FollowUp.CENSORED ? censored : ended)[group[row]] += weighting.weight(row);
            pull[row] -= weighting.weight(row) * expected[group[row]];
            if (stays(row)) {
                atOwnEnd[row] = expectedOfStaying[group[row]];
                chanceAtOwnEnd[row] = followed[group[row]];
            }
        }
        for (int row : now) {
            present[group[row]]--;
            staying[group[row]] += stays(row) ? weighting.weight(row) / chanceAtOwnEnd[row] : 0;
        }
        // Ends come before censorings of the same day.
        for (int g = 0; g < 2; g++) {
            if (censored[g] > 0) {
                followed[g] *= 1 - Math.min(1, censored[g] / (atRisk[g] - ended[g]));
            }
            atRisk[g] = Math.max(0, atRisk[g] - censored[g] - ended[g]);
        }
    }

    private Result<RobustTest> ofClusters() {
        int[] cluster = weighting.clusterOfRow();
        if (Arrays.stream(cluster).distinct().count() < 2) {
            return Result.none(Reason.Code.TOO_FEW_CLUSTERS);
        }
        Sums[] pulls = new Sums[Arrays.stream(cluster).max().orElse(0) + 1];
        Arrays.setAll(pulls, number -> new Sums());
        Sums score = new Sums();
        for (int row : order) {
            pulls[cluster[row]].add(pull[row]);
            score.add(pull[row]);
        }
        Sums squares = new Sums();
        for (Sums own : pulls) {
            squares.add(own.value() * own.value());
        }
        double statistic = score.value() * score.value() / squares.value();
        return Double.isFinite(statistic)
                ? new Result.Found<>(RobustTest.of(statistic))
                : Result.none(Reason.Code.NO_SPREAD);
    }
}
