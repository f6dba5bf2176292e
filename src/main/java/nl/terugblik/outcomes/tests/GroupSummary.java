package nl.terugblik.outcomes.tests;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import nl.terugblik.outcomes.dataset.Cases;
import nl.terugblik.outcomes.dataset.Column;
import nl.terugblik.outcomes.dataset.Side;
import nl.terugblik.statistics.samples.Sample;
import nl.terugblik.statistics.samples.WeightedSample;

/**
 * What one group shows on one variable.
 *
 * @param n families of the group that the row is about
 * @param figure how many of them have the value, for codes, of matched ones {@code n} times their weighted share; their
 *     mean, for numbers; empty where there is nothing to show
 * @param deviation standard deviation with n − 1; empty for codes and for fewer than two families
 */
public record GroupSummary(int n, OptionalDouble figure, OptionalDouble deviation) {

    public GroupSummary {
        if (n < 0) {
            throw new IllegalArgumentException("a group has no negative number of families");
        }
    }

    public static GroupSummary ofNumbers(double[] values) {
        return Sample.of(values)
                .found()
                .map(sample ->
                        new GroupSummary(sample.n(), OptionalDouble.of(sample.mean()), sample.standardDeviation()))
                .orElseGet(() -> new GroupSummary(0, OptionalDouble.empty(), OptionalDouble.empty()));
    }

    /** The numbers of some families; of matched ones by their weights. */
    public static GroupSummary ofNumbers(Cases members, Column column) {
        double[] values = members.values(column);
        return members.matched() ? ofNumbers(values, members.weights()) : ofNumbers(values);
    }

    private static GroupSummary ofNumbers(double[] values, double[] weights) {
        return WeightedSample.of(values, weights)
                .found()
                .map(sample ->
                        new GroupSummary(sample.n(), OptionalDouble.of(sample.mean()), sample.standardDeviation()))
                .orElseGet(() -> new GroupSummary(0, OptionalDouble.empty(), OptionalDouble.empty()));
    }

    /**
     * How many of some families have the code at a place. Of matched ones as many as their weights make of it: the
     * weighted share of the families, so that the count out of {@code n} is that share.
     */
    public static GroupSummary ofCode(Cases members, Column column, int place) {
        double[] counts = members.weightedCounts(column);
        double all = DoubleStream.of(counts).sum();
        double count = all > 0 ? counts[place] * members.size() / all : 0;
        return new GroupSummary(members.size(), OptionalDouble.of(count), OptionalDouble.empty());
    }

    /** A group on an outcome: the number of families with outcome 1, or the mean. */
    public static GroupSummary ofOutcome(Cases cases, Side group, Column outcome) {
        Cases members = cases.of(group);
        return switch (outcome.kind()) {
            case BINARY -> ofCode(members, outcome, 1);
            case CATEGORY -> new GroupSummary(members.size(), OptionalDouble.empty(), OptionalDouble.empty());
            case COUNT, CONTINUOUS -> ofNumbers(members, outcome);
        };
    }
}
