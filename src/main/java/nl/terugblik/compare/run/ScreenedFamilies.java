package nl.terugblik.compare.run;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.terugblik.files.CsvReader;

/**
 * Where each family that a run screened went, from {@code cohort/screened.csv} and, of runs before that was kept, from the
 * cohort alone.
 *
 * @param went by family: {@code cohort experimental}, {@code excluded objected}
 * @param complete whether families outside the cohort are known too
 * @param erased how many of the cohort were erased since, by what they were
 */
public record ScreenedFamilies(Map<String, String> went, boolean complete, Map<String, Long> erased) {

    /** Where those are who are in the cohort. */
    public static final String COHORT = "cohort ";

    private static final String SCREENED = "cohort/screened.csv";
    private static final String CODED = "dataset/coded.csv";

    /** Reads what became of the families of a run. */
    public static ScreenedFamilies read(RunSide run, UnaryOperator<String> names) {
        Map<String, String> went = new LinkedHashMap<>();
        boolean complete = run.has(SCREENED);
        if (complete) {
            FamilyTable screened = FamilyTable.read(run.file(SCREENED), names);
            for (String family : screened.families()) {
                List<String> cells = screened.cells(family);
                went.put(family, cells.get(1) + " " + cells.get(2));
            }
        } else if (run.has(CODED)) {
            FamilyTable coded = FamilyTable.read(run.file(CODED), names);
            for (String family : coded.families()) {
                went.put(family, COHORT + coded.cells(family).get(1));
            }
        }
        return new ScreenedFamilies(went, complete, complete ? erased(run, went) : Map.of());
    }

    /** The flow counts those who were there; who is not in the list any more was erased since. */
    private static Map<String, Long> erased(RunSide run, Map<String, String> went) {
        Map<String, Long> left = new LinkedHashMap<>();
        CsvReader.read(run.file("cohort/flow.csv"), row -> {
            if (!row.get("step").equals("read")) {
                left.put(row.get("step") + " " + row.get("reason"), Long.parseLong(row.get("families")));
            }
        });
        went.values().forEach(where -> left.merge(where, -1L, Long::sum));
        left.values().removeIf(count -> count <= 0);
        return left;
    }

    /** The families of the cohort. */
    public Set<String> cohort() {
        Set<String> cohort = new LinkedHashSet<>();
        went.forEach((family, where) -> {
            if (where.startsWith(COHORT)) {
                cohort.add(family);
            }
        });
        return cohort;
    }

    /** How many of the cohort were erased since. */
    public long erasedFromCohort() {
        return erased.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(COHORT))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
