package nl.terugblik.compare.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.terugblik.compare.run.FamilyTable;
import nl.terugblik.compare.run.RunSide;
import nl.terugblik.outcomes.CohortEffects;
import nl.terugblik.outcomes.CohortEffects.Member;
import nl.terugblik.outcomes.CohortEffects.Name;

/**
 * The cohorts between two runs: the earlier one; of it the families that are in both; these with the later cells, but where
 * rules changed them; with all later cells and groups; with their later weights; and the later cohort.
 */
public final class CohortSteps {

    private final CohortEffects effects;
    private final Side before;
    private final Side after;
    private final Set<String> shared;
    private final ByRule byRule;

    /** Whether it is by another rule that a family's cell of a variable is another. */
    @FunctionalInterface
    public interface ByRule {
        boolean is(String family, String variable);
    }

    private CohortSteps(CohortEffects effects, Side before, Side after, Set<String> shared, ByRule byRule) {
        this.effects = effects;
        this.before = before;
        this.after = after;
        this.shared = shared;
        this.byRule = byRule;
    }

    /** The estimates on each cohort from the earlier to the later. */
    public static List<Map<Name, OptionalDouble>> estimates(
            RunSide before, RunSide after, Set<String> shared, UnaryOperator<String> namesBefore, ByRule byRule) {
        CohortEffects effects = CohortEffects.of(after.folder());
        Side old = Side.read(before, effects, namesBefore);
        Side now = Side.read(after, effects, name -> name);
        return new CohortSteps(effects, old, now, shared, byRule).estimates();
    }

    private List<Map<Name, OptionalDouble>> estimates() {
        List<List<Member>> cohorts = List.of(
                List.copyOf(before.members.values()),
                shared(false, false, false),
                shared(true, false, false),
                shared(true, true, false),
                shared(true, true, true),
                List.copyOf(after.members.values()));
        List<Map<Name, OptionalDouble>> estimates = new ArrayList<>();
        cohorts.forEach(cohort -> estimates.add(effects.on(cohort)));
        return estimates;
    }

    private List<Member> shared(boolean laterCells, boolean laterRules, boolean laterWeights) {
        List<Member> cohort = new ArrayList<>();
        for (String family : shared) {
            Member old = before.member(family);
            Member now = after.member(family);
            double[] values = old.values().clone();
            for (int i = 0; laterCells && i < values.length; i++) {
                if (laterRules || !byRule.is(family, effects.outcomes().get(i))) {
                    values[i] = now.values()[i];
                }
            }
            Member weighed = laterWeights ? now : old;
            cohort.add(new Member(
                    family, laterCells ? now.group() : old.group(), values, weighed.set(), weighed.weight()));
        }
        return cohort;
    }

    /** The members of one run's cohort, in order of pseudonym. */
    private record Side(Map<String, Member> members) {

        /** The group of those whom the dataset holds and no comparison does. */
        private static final String NOT_COMPARED = "";

        static Side read(RunSide run, CohortEffects effects, UnaryOperator<String> names) {
            FamilyTable coded = FamilyTable.read(run.file("dataset/coded.csv"), names);
            Map<String, Member> members = new LinkedHashMap<>();
            int group = coded.place("group");
            int set = coded.place("set");
            int weight = coded.place("weight");
            int where = effects.where().map(coded::place).orElse(-1);
            int[] places = effects.outcomes().stream().mapToInt(coded::place).toArray();
            for (String family : coded.families().stream().sorted().toList()) {
                List<String> cells = coded.cells(family);
                double[] values = new double[places.length];
                for (int i = 0; i < places.length; i++) {
                    String cell = places[i] < 0 ? "" : cells.get(places[i]);
                    values[i] = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
                }
                members.put(
                        family,
                        new Member(
                                family,
                                where < 0 || cells.get(where).equals("1") ? cells.get(group) : NOT_COMPARED,
                                values,
                                set < 0 ? 0 : Integer.parseInt(cells.get(set)),
                                weight < 0 ? 1 : Double.parseDouble(cells.get(weight))));
            }
            return new Side(members);
        }

        Member member(String family) {
            Member member = members.get(family);
            if (member == null) {
                throw new IllegalArgumentException("a family that both runs have lacks a row in one");
            }
            return member;
        }
    }
}
