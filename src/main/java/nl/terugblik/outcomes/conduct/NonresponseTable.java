package nl.terugblik.outcomes.conduct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.plan.CodedVariable;
import nl.terugblik.outcomes.plan.TestOptions;
import nl.terugblik.outcomes.tests.GroupSummary;
import nl.terugblik.outcomes.tests.Judged;
import nl.terugblik.outcomes.tests.Tested;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.samples.Sample;
import nl.terugblik.statistics.tests.ChiSquareTest;
import nl.terugblik.statistics.tests.TTest;

/**
 * How those who refused differ from those who consented: as the baseline is tested, but from counts alone. Of those who
 * refused no single value is kept, so that Levene's test cannot be had: variances are pooled unless the study asks for Welch's t.
 *
 * @param families tell how variables are measured
 * @param approached what was counted
 * @param means how numbers are compared
 */
record NonresponseTable(Families families, Approached approached, TestOptions.Means means) {

    private static final GroupSummary NOBODY = new GroupSummary(0, OptionalDouble.empty(), OptionalDouble.empty());

    List<NonresponseRow> rows(List<String> variables) {
        List<NonresponseRow> rows = new ArrayList<>();
        for (String name : variables) {
            CodedVariable variable = families.column(name).variable();
            if (variable.kind().isCoded()) {
                rows.addAll(codes(variable));
            } else {
                rows.add(number(name));
            }
        }
        return rows;
    }

    private NonresponseRow number(String name) {
        Optional<Sample> refused = approached.sample(Approached.REFUSED, name);
        Optional<Sample> consented = approached.sample(Approached.CONSENTED, name);
        Judged<Tested> test = Judged.of(test(refused, consented), Tested::isFinite);
        return new NonresponseRow(
                name, Optional.empty(), summary(refused), summary(consented), test.value(), test.why());
    }

    private Result<Tested> test(Optional<Sample> refused, Optional<Sample> consented) {
        if (refused.isEmpty() || consented.isEmpty()) {
            return Result.none(Reason.Code.EMPTY_GROUP);
        }
        return means == TestOptions.Means.WELCH
                ? TTest.welch(refused.orElseThrow(), consented.orElseThrow()).map(Tested::ofWelch)
                : TTest.pooled(refused.orElseThrow(), consented.orElseThrow()).map(Tested::of);
    }

    private static GroupSummary summary(Optional<Sample> sample) {
        return sample.map(known ->
                        new GroupSummary(known.n(), OptionalDouble.of(known.mean()), known.standardDeviation()))
                .orElse(NOBODY);
    }

    /** A row for each code of the codebook, whether families have it or not. */
    private List<NonresponseRow> codes(CodedVariable variable) {
        int[] refused = counts(Approached.REFUSED, variable);
        int[] consented = counts(Approached.CONSENTED, variable);
        Judged<Tested> test = Judged.of(
                ChiSquareTest.pearson(new long[][] {longs(refused), longs(consented)})
                        .map(Tested::of),
                Tested::isFinite);
        List<NonresponseRow> rows = new ArrayList<>();
        for (int place = 0; place < refused.length; place++) {
            rows.add(new NonresponseRow(
                    variable.name(),
                    Optional.of(variable.codes().get(place)),
                    summary(refused, place),
                    summary(consented, place),
                    test.value(),
                    test.why()));
        }
        return rows;
    }

    private int[] counts(String answer, CodedVariable variable) {
        return variable.codes().stream()
                .mapToInt(code -> approached.families(answer, variable.name(), code))
                .toArray();
    }

    private static long[] longs(int[] counts) {
        return Arrays.stream(counts).asLongStream().toArray();
    }

    private static GroupSummary summary(int[] counts, int place) {
        return new GroupSummary(Arrays.stream(counts).sum(), OptionalDouble.of(counts[place]), OptionalDouble.empty());
    }
}
