package nl.terugblik.outcomes.missing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import nl.terugblik.outcomes.dataset.Cases;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.Gaps;
import nl.terugblik.outcomes.dataset.Side;
import nl.terugblik.outcomes.tests.Judged;
import nl.terugblik.outcomes.tests.Tested;
import nl.terugblik.statistics.Holm;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.tests.ChiSquareTest;
import nl.terugblik.statistics.tests.FisherTest;

/**
 * What is not known of the families: of each variable by group, and which variables together.
 *
 * @param variables the plan's variables
 */
public record GapTables(Families families, Gaps gaps, List<String> variables) {

    /** A row for each variable that has a gap; not weighted, as what is unknown is so of the families themselves. */
    public List<GapRow> byGroup() {
        List<GapRow> rows = variables.stream()
                .filter(variable -> !gaps.of(variable).isEmpty())
                .map(this::row)
                .toList();
        double[] adjusted = Holm.adjusted(rows.stream()
                .flatMap(row -> row.tested().stream())
                .mapToDouble(Tested::p)
                .toArray());
        List<GapRow> all = new ArrayList<>();
        int next = 0;
        for (GapRow row : rows) {
            all.add(new GapRow(
                    row.variable(),
                    row.experimental(),
                    row.control(),
                    row.tested(),
                    row.tested().isPresent() ? OptionalDouble.of(adjusted[next++]) : OptionalDouble.empty(),
                    row.note()));
        }
        return all;
    }

    private GapRow row(String variable) {
        GapRow.Share experimental = share(variable, Side.TREATED);
        GapRow.Share control = share(variable, Side.CONTROL);
        Judged<Tested> test = Judged.of(tested(new long[][] {counts(experimental), counts(control)}), Tested::isFinite);
        return new GapRow(variable, experimental, control, test.value(), OptionalDouble.empty(), test.why());
    }

    /** Gaps are often few, and chi-square is not to be relied on where it expects fewer than five in a cell. */
    private static Result<Tested> tested(long[][] counts) {
        Result<ChiSquareTest> test = ChiSquareTest.pearson(counts);
        return FisherTest.isCalledFor(counts)
                ? test.flatMap(found -> FisherTest.of(counts).map(exact -> Tested.of(found, exact)))
                : test.map(Tested::of);
    }

    private static long[] counts(GapRow.Share share) {
        return new long[] {share.gaps(), share.n() - share.gaps()};
    }

    private GapRow.Share share(String variable, Side group) {
        BitSet members = Cases.complete(families, List.of()).of(group).rows();
        BitSet unknown = gaps.of(variable);
        unknown.and(members);
        int known = Cases.complete(families, List.of(families.column(variable)))
                .of(group)
                .size();
        return new GapRow.Share(known + unknown.cardinality(), unknown.cardinality());
    }

    /** The families by what is not known of them, most families first. */
    public List<PatternRow> patterns() {
        List<String> gapped = variables.stream()
                .filter(variable -> !gaps.of(variable).isEmpty())
                .toList();
        List<BitSet> unknown = gapped.stream().map(gaps::of).toList();
        BitSet experimental =
                Cases.complete(families, List.of()).of(Side.TREATED).rows();
        Map<BitSet, int[]> counts = new HashMap<>();
        for (int row = 0; row < families.size(); row++) {
            BitSet pattern = new BitSet();
            for (int i = 0; i < unknown.size(); i++) {
                pattern.set(i, unknown.get(i).get(row));
            }
            counts.computeIfAbsent(pattern, key -> new int[2])[experimental.get(row) ? 0 : 1]++;
        }
        return counts.entrySet().stream()
                .map(entry -> new PatternRow(
                        entry.getKey().stream().mapToObj(gapped::get).toList(),
                        entry.getValue()[0],
                        entry.getValue()[1]))
                .sorted(Comparator.comparingInt(PatternRow::families)
                        .reversed()
                        .thenComparing(row -> row.variables().size())
                        .thenComparing(row -> String.join(" ", row.variables())))
                .toList();
    }
}
