package nl.terugblik.outcomes;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.terugblik.outcomes.dataset.Cases;
import nl.terugblik.outcomes.dataset.Column;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.Group;
import nl.terugblik.statistics.ChiSquareTest;
import nl.terugblik.statistics.TTest;

/**
 * How the groups compare at the start: Student's t for numbers, Pearson's chi-square for codes; no minimum of families.
 *
 * @param families whom the table is about
 * @param beforeMatching whose standard deviation standardizes a difference, so that it is the same before and after
 */
record BaselineTable(Families families, Families beforeMatching) {

    List<BaselineRow> rows(List<String> variables) {
        return variables.stream()
                .flatMap(name ->
                        families.column(name).kind().isCoded() ? codes(name).stream() : List.of(number(name)).stream())
                .toList();
    }

    private BaselineRow number(String name) {
        Contrast shown = Contrast.ofNumbers(known(families, name), families.column(name));
        Contrast before = Contrast.ofNumbers(known(beforeMatching, name), beforeMatching.column(name));
        Judged<Tested> test =
                Judged.of(TTest.pooled(shown.experimental(), shown.control()).map(Tested::of), Tested::isFinite);
        StandardizedCell smd = StandardizedCell.of(shown, before);
        return new BaselineRow(
                name,
                Optional.empty(),
                GroupSummary.ofNumbers(shown.experimental()),
                GroupSummary.ofNumbers(shown.control()),
                test.value(),
                smd.value(),
                test.why().or(smd::note));
    }

    /** A row for each code of the codebook, whether families have it or not. */
    private List<BaselineRow> codes(String name) {
        Column column = families.column(name);
        Cases shown = known(families, name);
        Cases before = known(beforeMatching, name);
        long[] experimental = shown.of(Group.EXPERIMENTAL).counts(column);
        long[] control = shown.of(Group.CONTROL).counts(column);
        Judged<Tested> test = Judged.of(
                ChiSquareTest.pearson(new long[][] {experimental, control}).map(Tested::of), Tested::isFinite);
        List<Integer> codes = column.variable().codes();
        return IntStream.range(0, codes.size())
                .mapToObj(place -> {
                    StandardizedCell smd = StandardizedCell.of(
                            Contrast.ofCode(shown, column, place),
                            Contrast.ofCode(before, beforeMatching.column(name), place));
                    return new BaselineRow(
                            name,
                            Optional.of(codes.get(place)),
                            GroupSummary.ofCount(shown.of(Group.EXPERIMENTAL).size(), experimental[place]),
                            GroupSummary.ofCount(shown.of(Group.CONTROL).size(), control[place]),
                            test.value(),
                            smd.value(),
                            test.why().or(smd::note));
                })
                .toList();
    }

    private static Cases known(Families families, String variable) {
        return Cases.complete(families, List.of(families.column(variable)));
    }
}
