package nl.terugblik.outcomes;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.Memberships;
import nl.terugblik.outcomes.effects.EffectSizeRow;
import nl.terugblik.outcomes.effects.EffectSizeTable;
import nl.terugblik.outcomes.plan.AnalysisPlan;
import nl.terugblik.outcomes.plan.Codebook;
import nl.terugblik.outcomes.plan.ComparedSet;
import nl.terugblik.outcomes.tests.MinimumGroup;
import nl.terugblik.outcomes.tests.TestRules;

/**
 * The unadjusted effects of a study on cohorts that no run had: the families of one run with the cells of another, or those
 * that two runs share. They are the estimates of {@code effect-sizes.csv}, without its minimum of families, since they
 * only tell what an estimate that was made moved by.
 */
public final class CohortEffects {

    private final Codebook codebook;
    private final List<String> outcomes;
    private final ComparedSet set;

    private final AnalysisPlan plan;

    private CohortEffects(Codebook codebook, AnalysisPlan plan) {
        this.codebook = codebook;
        this.plan = plan;
        this.set = plan.compared();
        this.outcomes =
                plan.outcomes().stream().map(AnalysisPlan.Outcome::variable).toList();
    }

    /**
     * The effects that a run estimated.
     *
     * @throws nl.terugblik.outcomes.plan.UnreadableDataset when its files are not what they should be
     */
    public static CohortEffects of(Path runDirectory) {
        Path dataset = runDirectory.resolve("dataset");
        return new CohortEffects(Codebook.read(dataset), AnalysisPlan.read(dataset));
    }

    /** The variables that effects are estimated on. */
    public List<String> outcomes() {
        return outcomes;
    }

    /**
     * A family of a cohort.
     *
     * @param name its pseudonym
     * @param group its group; empty of one that is in no comparison
     * @param values its outcomes, in their order; NaN where missing
     * @param set its matched set; 0 where families were not matched
     * @param weight its weight; 1 where they were not
     */
    public record Member(String name, String group, double[] values, int set, double weight) {}

    /** An estimate's name: the outcome and the measure. */
    public record Name(String outcome, String measure) {}

    /** The estimates on those of a cohort who are compared, members in the order of their pseudonyms; empty where there is none. */
    public Map<Name, OptionalDouble> on(List<Member> all) {
        List<Member> cohort =
                all.stream().filter(member -> compares(member.group())).toList();
        Map<Name, OptionalDouble> estimates = new LinkedHashMap<>();
        new EffectSizeTable(families(cohort), new TestRules(new MinimumGroup(0), Optional.empty()))
                .rows(outcomes.stream()
                        .map(outcome -> new AnalysisPlan.Outcome(outcome, List.of(), Optional.empty()))
                        .toList())
                .forEach(row ->
                        estimates.put(new Name(row.outcome(), row.measure().id()), row.estimate()));
        return estimates;
    }

    /**
     * An estimate with what the study's own test says of it.
     *
     * @param test {@code tested}, {@code withheld} or {@code none}
     * @param treated families of the one side that have the outcome's value known
     * @param control those of the other
     * @param p of the test; empty where there is none
     * @param note why there is no test
     */
    public record Estimate(
            Name name,
            String test,
            int treated,
            int control,
            OptionalDouble estimate,
            OptionalDouble standardError,
            OptionalDouble low,
            OptionalDouble high,
            OptionalDouble p,
            String note) {}

    /** The estimates on a cohort with the tests of the study, which it withholds from too few families. */
    public List<Estimate> tested(List<Member> cohort) {
        return new EffectSizeTable(
                        families(cohort),
                        new TestRules(
                                new MinimumGroup(
                                        plan.minimumGroup(), plan.tests().cells()),
                                Optional.empty()))
                .rows(plan.outcomes()).stream().map(this::estimate).toList();
    }

    private Estimate estimate(EffectSizeRow row) {
        return new Estimate(
                new Name(row.outcome(), row.measure().id()),
                row.test().id(),
                row.experimental().n(),
                row.control().n(),
                row.estimate(),
                row.standardError(),
                row.low(),
                row.high(),
                row.p(),
                row.note()
                        .map(note -> note.sentence(String.join(", ", set.treated()), String.join(", ", set.control())))
                        .orElse(""));
    }

    /** The column of the coded families that must be 1 for a family to be compared; empty where all of the groups are. */
    public Optional<String> where() {
        return set.where();
    }

    /** Whether families of a group are compared. */
    public boolean compares(String group) {
        return set.treated().contains(group) || set.control().contains(group);
    }

    private Families families(List<Member> cohort) {
        boolean matched = cohort.stream().anyMatch(member -> member.set() > 0);
        return Families.of(
                codebook,
                cohort.stream().map(Member::name).toList(),
                cohort.stream().map(Member::group).toList(),
                set,
                columns(cohort),
                matched
                        ? Optional.of(cohort.stream()
                                .collect(Collectors.toMap(
                                        Member::name, member -> new Memberships.Part(member.set(), member.weight()))))
                        : Optional.empty());
    }

    private Map<String, double[]> columns(List<Member> cohort) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.size(); i++) {
            int place = i;
            columns.put(
                    outcomes.get(i),
                    cohort.stream()
                            .mapToDouble(member -> member.values()[place])
                            .toArray());
        }
        return columns;
    }
}
