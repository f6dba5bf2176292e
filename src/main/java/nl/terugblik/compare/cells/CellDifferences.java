package nl.terugblik.compare.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.terugblik.compare.run.FamilyTable;
import nl.terugblik.compare.run.GapReasons;
import nl.terugblik.compare.run.RunSide;

/**
 * The cells of shared families and variables that differ.
 *
 * @param variables each shared variable, in the order of the later run
 * @param differences each cell that differs, by variable in that order and then by family
 * @param onlyBefore variables that the earlier run alone has
 * @param onlyAfter variables that the later one alone has
 */
public record CellDifferences(
        List<VariableCount> variables,
        List<CellDifference> differences,
        List<String> onlyBefore,
        List<String> onlyAfter) {

    /** What is no variable: who the family is, and what matching made of it. */
    private static final Set<String> NO_VARIABLES = Set.of("family", "group", "set", "weight");

    /** Two datasets and what is to be compared of them. */
    private record Sides(
            FamilyTable before, GapReasons gapsBefore, FamilyTable after, GapReasons gapsAfter, Set<String> shared) {}

    /** Compares the cells of the families that two runs share. */
    public static CellDifferences of(
            RunSide before, RunSide after, Set<String> shared, UnaryOperator<String> namesBefore) {
        Sides sides = new Sides(
                FamilyTable.read(before.file("dataset/coded.csv"), namesBefore),
                GapReasons.read(before.file("dataset/missing.csv"), namesBefore),
                FamilyTable.read(after.file("dataset/coded.csv"), name -> name),
                GapReasons.read(after.file("dataset/missing.csv"), name -> name),
                shared);
        List<String> old = variables(sides.before);
        List<String> now = variables(sides.after);
        List<String> both = now.stream().filter(old::contains).toList();
        return compare(
                sides,
                both,
                old.stream().filter(name -> !now.contains(name)).toList(),
                now.stream().filter(name -> !old.contains(name)).toList());
    }

    private static List<String> variables(FamilyTable table) {
        return table.columns().stream()
                .filter(column -> !NO_VARIABLES.contains(column))
                .toList();
    }

    private static CellDifferences compare(Sides sides, List<String> both, List<String> onlyOld, List<String> onlyNew) {
        long[] reasons = new long[both.size()];
        List<List<CellDifference>> found = new ArrayList<>();
        both.forEach(variable -> found.add(new ArrayList<>()));
        int[] placesBefore = both.stream().mapToInt(sides.before::place).toArray();
        int[] placesAfter = both.stream().mapToInt(sides.after::place).toArray();
        for (String family : sides.shared) {
            List<String> before = sides.before.cells(family);
            List<String> after = sides.after.cells(family);
            for (int i = 0; i < both.size(); i++) {
                String variable = both.get(i);
                String was = before.get(placesBefore[i]);
                String is = after.get(placesAfter[i]);
                if (!was.equals(is)) {
                    found.get(i)
                            .add(new CellDifference(
                                    family,
                                    variable,
                                    cell(was, family, variable, sides.gapsBefore),
                                    cell(is, family, variable, sides.gapsAfter)));
                } else if (is.isEmpty()
                        && !sides.gapsBefore.of(family, variable).equals(sides.gapsAfter.of(family, variable))) {
                    reasons[i]++;
                }
            }
        }
        List<VariableCount> counts = new ArrayList<>();
        List<CellDifference> all = new ArrayList<>();
        for (int i = 0; i < both.size(); i++) {
            counts.add(count(both.get(i), sides.shared.size(), found.get(i), reasons[i]));
            all.addAll(found.get(i));
        }
        return new CellDifferences(counts, all, onlyOld, onlyNew);
    }

    private static Cell cell(String value, String family, String variable, GapReasons gaps) {
        return new Cell(value, value.isEmpty() ? gaps.of(family, variable) : "");
    }

    private static VariableCount count(String variable, long shared, List<CellDifference> found, long reasons) {
        return new VariableCount(
                variable,
                shared,
                shared - found.size(),
                count(found, CellDifference.Kind.CHANGED),
                count(found, CellDifference.Kind.FILLED),
                count(found, CellDifference.Kind.EMPTIED),
                reasons);
    }

    private static long count(List<CellDifference> found, CellDifference.Kind kind) {
        return found.stream().filter(cell -> cell.kind() == kind).count();
    }

    /** How many cells differ in a way. */
    public long count(CellDifference.Kind kind) {
        return count(differences, kind);
    }

    /** How many cells there are. */
    public long shared() {
        return variables.stream().mapToLong(VariableCount::shared).sum();
    }

    /** Why the cells were empty that have a value now: how many, by reason. */
    public Map<String, Long> filledReasons() {
        Map<String, Long> reasons = new TreeMap<>();
        differences.stream()
                .filter(cell -> cell.kind() == CellDifference.Kind.FILLED)
                .forEach(cell -> reasons.merge(cell.before().toString(), 1L, Long::sum));
        return reasons;
    }

    /** The same for one variable alone. */
    public CellDifferences of(String variable) {
        return new CellDifferences(
                variables.stream()
                        .filter(count -> count.variable().equals(variable))
                        .toList(),
                differences.stream()
                        .filter(cell -> cell.variable().equals(variable))
                        .toList(),
                List.of(),
                List.of());
    }
}
