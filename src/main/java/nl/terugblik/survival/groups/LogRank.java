package nl.terugblik.survival.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Sums;
import nl.terugblik.statistics.Tails;
import nl.terugblik.statistics.models.Collinearity;
import nl.terugblik.survival.FollowUp;
import nl.terugblik.survival.Order;
import nl.terugblik.survival.Quadratic;

/** The counting behind the log-rank test: who is at risk in each group at each moment with events. */
final class LogRank {

    private final FollowUp rows;
    private final int[] stratum;
    private final int[] numbers;
    private final int[] placeOfRow;
    private final int[] size;
    private final int[] observed;
    private final Sums[] expected;
    private final double[][] variance;
    private int events;

    LogRank(FollowUp rows, int[] group, int[] stratum) {
        this.rows = rows;
        this.stratum = stratum;
        this.numbers = Arrays.stream(group).sorted().distinct().toArray();
        this.placeOfRow = Arrays.stream(group)
                .map(number -> Arrays.binarySearch(numbers, number))
                .toArray();
        this.size = new int[numbers.length];
        this.observed = new int[numbers.length];
        this.expected =
                IntStream.range(0, numbers.length).mapToObj(g -> new Sums()).toArray(Sums[]::new);
        this.variance = new double[numbers.length][numbers.length];
        for (int place : placeOfRow) {
            size[place]++;
        }
        count();
    }

    private void count() {
        int[] byTime = Order.of(rows.rows(), (left, right) -> {
            int by = Integer.compare(stratum[left], stratum[right]);
            return by != 0 ? by : Double.compare(rows.time(right), rows.time(left));
        });
        int[] byEntry = Order.of(rows.rows(), (left, right) -> {
            int by = Integer.compare(stratum[left], stratum[right]);
            return by != 0 ? by : Double.compare(rows.entry(right), rows.entry(left));
        });
        int[] atRisk = new int[numbers.length];
        int[] ending = new int[numbers.length];
        int entries = 0;
        for (int start = 0; start < byTime.length; ) {
            int here = stratum[byTime[start]];
            if (start == 0 || stratum[byTime[start - 1]] != here) {
                Arrays.fill(atRisk, 0);
                entries = start;
            }
            double now = rows.time(byTime[start]);
            Arrays.fill(ending, 0);
            int at = start;
            for (; at < byTime.length && stratum[byTime[at]] == here && rows.time(byTime[at]) == now; at++) {
                atRisk[placeOfRow[byTime[at]]]++;
                ending[placeOfRow[byTime[at]]] += rows.end(byTime[at]) == FollowUp.CENSORED ? 0 : 1;
            }
            // Entries run from late to early, as times do; whoever enters now or later is no longer at risk.
            for (; rows.entersLate() && entries < at && rows.entry(byEntry[entries]) >= now; entries++) {
                atRisk[placeOfRow[byEntry[entries]]]--;
            }
            compare(atRisk, ending);
            start = at;
        }
    }

    private void compare(int[] atRisk, int[] ending) {
        int all = Arrays.stream(atRisk).sum();
        int now = Arrays.stream(ending).sum();
        if (now == 0) {
            return;
        }
        events += now;
        double factor = all == 1 ? 0 : (double) now * (all - now) / (all - 1);
        for (int g = 0; g < atRisk.length; g++) {
            double share = (double) atRisk[g] / all;
            observed[g] += ending[g];
            expected[g].add(now * share);
            for (int other = 0; other <= g; other++) {
                double common = (double) atRisk[other] / all;
                variance[g][other] += factor * (other == g ? share * (1 - share) : -share * common);
            }
        }
    }

    Result<LogRankTest> test() {
        if (numbers.length < 2) {
            return Result.none(Reason.Code.EMPTY_GROUP);
        }
        if (events == 0) {
            return Result.none(Reason.Code.NO_EVENTS);
        }
        // Where a group expects nothing it has seen nothing, and the last of the others follows from the rest.
        int[] compared = IntStream.range(0, numbers.length)
                .filter(g -> expected[g].value() > 0)
                .toArray();
        int df = compared.length - 1;
        if (df == 0 || IntStream.of(compared).limit(df).anyMatch(g -> !(variance[g][g] > 0))) {
            return Result.none(Reason.Code.NEVER_TOGETHER);
        }
        double[][] correlations = new double[df][df];
        double[] distance = new double[df];
        for (int i = 0; i < df; i++) {
            int g = compared[i];
            distance[i] = (observed[g] - expected[g].value()) / Math.sqrt(variance[g][g]);
            for (int j = 0; j <= i; j++) {
                int other = compared[j];
                correlations[i][j] = variance[g][other] / Math.sqrt(variance[g][g] * variance[other][other]);
                correlations[j][i] = correlations[i][j];
            }
        }
        Collinearity found = Collinearity.of(
                correlations,
                Arrays.stream(compared).limit(df).mapToObj(Integer::toString).toList());
        if (found.reason().isPresent()) {
            return Result.none(Reason.Code.NEVER_TOGETHER);
        }
        double statistic = Quadratic.form(found.root(), distance);
        List<LogRankGroup> groups = new ArrayList<>();
        for (int g = 0; g < numbers.length; g++) {
            groups.add(new LogRankGroup(numbers[g], size[g], observed[g], expected[g].value()));
        }
        return new Result.Found<>(new LogRankTest(groups, statistic, df, Tails.chiSquare(statistic, df)));
    }
}
