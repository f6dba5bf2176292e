package nl.terugblik.outcomes;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.terugblik.outcomes.dataset.Cases;
import nl.terugblik.outcomes.dataset.Column;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.Group;
import nl.terugblik.statistics.ChiSquareTest;
import nl.terugblik.statistics.Standardizer;
import nl.terugblik.statistics.TTest;

/** How the groups compare at the start: Student's t for numbers, Pearson's chi-square for codes; no minimum of families. */
record BaselineTable(Families families) {

    List<BaselineRow> rows(List<String> variables) {
        return variables.stream()
                .map(families::column)
                .flatMap(column -> (column.kind().isCoded() ? codes(column) : List.of(number(column))).stream())
                .toList();
    }

    private BaselineRow number(Column column) {
        Cases known = Cases.complete(families, List.of(column));
        double[] experimental = known.of(Group.EXPERIMENTAL).values(column);
        double[] control = known.of(Group.CONTROL).values(column);
        Judged<Tested> test = Judged.of(TTest.pooled(experimental, control).map(Tested::of), Tested::isFinite);
        StandardizedCell smd = StandardizedCell.of(experimental, control, Standardizer.Scale.NUMBER);
        return new BaselineRow(
                column.name(),
                Optional.empty(),
                GroupSummary.ofNumbers(experimental),
                GroupSummary.ofNumbers(control),
                test.value(),
                smd.value(),
                test.why().or(smd::note));
    }

    /** A row for each code of the codebook; families without any do not take it away. */
    private List<BaselineRow> codes(Column column) {
        Cases known = Cases.complete(families, List.of(column));
        Cases experimental = known.of(Group.EXPERIMENTAL);
        Cases control = known.of(Group.CONTROL);
        long[][] counts = {experimental.counts(column), control.counts(column)};
        Judged<Tested> test = Judged.of(ChiSquareTest.pearson(counts).map(Tested::of), Tested::isFinite);
        int[] ofExperimental = experimental.codes(column);
        int[] ofControl = control.codes(column);
        List<Integer> codes = column.variable().codes();
        return IntStream.range(0, codes.size())
                .mapToObj(code -> {
                    StandardizedCell smd = StandardizedCell.of(
                            flags(ofExperimental, code), flags(ofControl, code), Standardizer.Scale.FLAG);
                    return new BaselineRow(
                            column.name(),
                            Optional.of(codes.get(code)),
                            GroupSummary.ofCount(experimental.size(), counts[0][code]),
                            GroupSummary.ofCount(control.size(), counts[1][code]),
                            test.value(),
                            smd.value(),
                            test.why().or(smd::note));
                })
                .toList();
    }

    private static double[] flags(int[] codes, int code) {
        return IntStream.of(codes).mapToDouble(found -> found == code ? 1 : 0).toArray();
    }
}
