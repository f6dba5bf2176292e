package nl.terugblik.disclosure.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.terugblik.disclosure.run.RunFolder;

/**
 * What tables of a run can follow from the datasets of its families that are out: figures of variables that one of them tells as
 * they were coded, of every family.
 */
public final class Followed {

    private static final Set<String> AS_CODED = Set.of("binary", "category", "count");

    private final List<Set<String>> variables;
    private final boolean isOfMatched;

    private Followed(List<Set<String>> variables, boolean isOfMatched) {
        this.variables = variables;
        this.isOfMatched = isOfMatched;
    }

    /** Whether they hold matched families alone. */
    public boolean isOfMatched() {
        return isOfMatched;
    }

    /**
     * Reads what is out.
     *
     * @param overlapping the datasets that may hold families of the run, at least one
     * @throws NotCoarser when none is of the very families of the run
     */
    public static Followed of(RunFolder run, Membership families, List<OutDataset> overlapping) {
        List<Set<String>> variables = new ArrayList<>();
        for (OutDataset out : overlapping) {
            if (out.of().with(families) == Membership.Overlap.SAME) {
                variables.add(exact(run, out));
            }
        }
        if (variables.isEmpty()) {
            throw new NotCoarser("The dataset of release " + overlapping.get(0).release()
                    + " holds some of the families of these tables, or may, and they do not follow from it; release tables of a"
                    + " run of its very families.");
        }
        return new Followed(variables, run.isMatched());
    }

    private static Set<String> exact(RunFolder run, OutDataset out) {
        Map<String, String> kinds = run.kinds();
        List<String> asked = out.wish().variables().stream()
                .filter(out::isExact)
                .filter(variable -> AS_CODED.contains(kinds.getOrDefault(variable, "")))
                .toList();
        Coarsening none = new Coarsening(Coarsening.Interval.YEAR, Map.of());
        Told told = Told.of(run, new DatasetWish(asked, List.of(), 1, none));
        Map<String, Integer> places = out.of().places();
        return asked.stream()
                .filter(variable -> told.rows().keySet().stream()
                        .allMatch(family -> told.says(family, variable)
                                .equals(out.row(family, places).getOrDefault(variable, ""))))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether one dataset tells all of these variables. */
    public boolean tells(Set<String> asked) {
        return variables.stream().anyMatch(told -> told.containsAll(asked));
    }
}
