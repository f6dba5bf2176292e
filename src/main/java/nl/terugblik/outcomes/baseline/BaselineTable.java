package nl.terugblik.outcomes.baseline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.terugblik.outcomes.dataset.Cases;
import nl.terugblik.outcomes.dataset.Column;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.Side;
import nl.terugblik.outcomes.plan.TestOptions;
import nl.terugblik.outcomes.tests.GroupSummary;
import nl.terugblik.outcomes.tests.Judged;
import nl.terugblik.outcomes.tests.Note;
import nl.terugblik.outcomes.tests.Tested;
import nl.terugblik.outcomes.tests.TwoMeans;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.tests.ChiSquareTest;

/**
 * How the groups compare at the start: a t-test for numbers, Pearson's chi-square for codes; no minimum of families.
 *
 * @param families whom the table is about
 * @param beforeMatching whose standard deviation standardizes a difference, so that it is the same before and after
 * @param means how numbers are compared
 */
public record BaselineTable(Families families, Families beforeMatching, TestOptions.Means means) {

    public List<BaselineRow> rows(List<String> variables) {
        return variables.stream()
                .flatMap(name ->
                        families.column(name).kind().isCoded() ? codes(name).stream() : List.of(number(name)).stream())
                .toList();
    }

    private BaselineRow number(String name) {
        Cases shown = known(families, name);
        Contrast before = Contrast.ofNumbers(known(beforeMatching, name), beforeMatching.column(name));
        GroupSummary experimental = GroupSummary.ofNumbers(shown.of(Side.TREATED), families.column(name));
        GroupSummary control = GroupSummary.ofNumbers(shown.of(Side.CONTROL), families.column(name));
        Judged<Tested> test = test(() -> {
            Contrast contrast = Contrast.ofNumbers(shown, families.column(name));
            return TwoMeans.of(contrast.experimental(), contrast.control(), means);
        });
        StandardizedCell smd = StandardizedCell.of(difference(experimental.figure(), control.figure()), before);
        return new BaselineRow(
                name,
                Optional.empty(),
                experimental,
                control,
                test.value(),
                smd.value(),
                test.why().or(smd::note));
    }

    /** A row for each code of the codebook, whether families have it or not. */
    private List<BaselineRow> codes(String name) {
        Column column = families.column(name);
        Cases shown = known(families, name);
        Cases before = known(beforeMatching, name);
        long[] experimental = shown.of(Side.TREATED).counts(column);
        long[] control = shown.of(Side.CONTROL).counts(column);
        Judged<Tested> test = test(() ->
                ChiSquareTest.pearson(new long[][] {experimental, control}).map(Tested::of));
        List<Integer> codes = column.variable().codes();
        return IntStream.range(0, codes.size())
                .mapToObj(place -> {
                    GroupSummary one = GroupSummary.ofCode(shown.of(Side.TREATED), column, place);
                    GroupSummary other = GroupSummary.ofCode(shown.of(Side.CONTROL), column, place);
                    StandardizedCell smd = StandardizedCell.of(
                            difference(
                                    share(shown.of(Side.TREATED), column, place),
                                    share(shown.of(Side.CONTROL), column, place)),
                            Contrast.ofCode(before, beforeMatching.column(name), place));
                    return new BaselineRow(
                            name,
                            Optional.of(codes.get(place)),
                            one,
                            other,
                            test.value(),
                            smd.value(),
                            test.why().or(smd::note));
                })
                .toList();
    }

    /** A test of matched groups would be about their size; their balance is what counts. */
    private Judged<Tested> test(Supplier<Result<Tested>> test) {
        return families.matched()
                ? Judged.withheld(Note.of(Note.Text.JUDGED_BY_BALANCE))
                : Judged.of(test.get(), Tested::isFinite);
    }

    /** Experimental minus control; empty where a group has nobody. */
    private static OptionalDouble difference(OptionalDouble experimental, OptionalDouble control) {
        return experimental.isEmpty() || control.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(experimental.getAsDouble() - control.getAsDouble());
    }

    /** The share of a group that has a code: what those weigh, by what all weigh. */
    private static OptionalDouble share(Cases members, Column column, int place) {
        double[] counts = members.weightedCounts(column);
        double all = DoubleStream.of(counts).sum();
        return all > 0 ? OptionalDouble.of(counts[place] / all) : OptionalDouble.empty();
    }

    private static Cases known(Families families, String variable) {
        return Cases.complete(families, List.of(families.column(variable)));
    }
}
