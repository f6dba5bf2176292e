package nl.terugblik.outcomes.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.cores.Aside;
import nl.terugblik.outcomes.plan.AnalysisPlan;
import nl.terugblik.outcomes.plan.Codebook;
import nl.terugblik.outcomes.plan.ComparedSet;
import nl.terugblik.outcomes.plan.ConductPlan;
import nl.terugblik.outcomes.plan.Totals;

/**
 * What the analysis needs of a run's dataset.
 *
 * @param plan what is compared
 * @param families whom the tables compare; with matching, the matched families
 * @param otherSets whom single tables of the baseline compare, by the names of these sets
 * @param offered those to whom something was offered, where the study tells what came of it
 * @param beforeMatching the whole cohort, with the columns of the baseline; without matching the same families
 * @param answers the answers to the items of each scale
 * @param scales how well the items of scales agree whose answers stand in no file
 * @param specifications what came of each way of matching, the study's own first; none without matching
 * @param gaps which of the families have values that are not known
 * @param totals which variables follow from others
 * @param moments what is followed from one moment to the next
 * @param children the courses of the families' children
 * @param recodings the families by other rules
 * @param knownByT1 of matched families, which variables can be told from what was known at T1
 */
public record FrozenDataset(
        AnalysisPlan plan,
        Families families,
        Map<String, Families> otherSets,
        Optional<Offered> offered,
        Families beforeMatching,
        List<ItemAnswers> answers,
        List<Codebook.ScaleAgreement> scales,
        List<Specification> specifications,
        Gaps gaps,
        Totals totals,
        Moments moments,
        List<ChildCourse> children,
        Recodings recodings,
        List<String> knownByT1) {

    /**
     * What came of one way of matching.
     *
     * @param matching how
     * @param families the families that it matched
     * @param balance how alike its groups are
     */
    public record Specification(AnalysisPlan.Matching matching, Families families, CohortBalance balance) {}

    /**
     * Reads {@code dataset/} of a run: {@code analysis.json}, {@code codebook.json}, {@code coded.csv}, where the plan
     * names scales {@code long.csv}, {@code missing.csv}, where it follows courses {@code missing-long.csv}, {@code children.csv} and {@code
     * events.csv}, and where families were matched {@code coded-unmatched.csv} and, from {@code
     * cohort/}, the balance of every way of matching and the weights of all but the first.
     *
     * @throws nl.terugblik.outcomes.plan.UnreadableDataset when a file is missing or is not what it should be
     */
    public static FrozenDataset read(Path runDirectory) {
        Path dataset = runDirectory.resolve("dataset");
        AnalysisPlan plan = AnalysisPlan.read(dataset);
        Codebook codebook = Codebook.read(dataset);
        List<String> knownByT1 = plan.matching().isEmpty() ? List.of() : codebook.knownByT1();
        Set<String> compared = new LinkedHashSet<>(plan.variables());
        compared.addAll(knownByT1);
        Totals totals = Totals.read(dataset, compared);
        Set<String> columns = new LinkedHashSet<>(compared);
        columns.addAll(plan.conductVariables());
        columns.addAll(totals.allParts());
        Families families = Families.read(dataset, "coded.csv", codebook, columns, plan.groups(), plan.compared());
        List<String> measures = plan.courses().stream()
                .map(AnalysisPlan.Course::measure)
                .distinct()
                .toList();
        Aside<Moments> moments = Aside.begin(() -> Moments.read(dataset, families, codebook, measures));
        Aside<List<ChildCourse>> children = Aside.begin(
                () -> plan.courses().isEmpty() ? List.<ChildCourse>of() : ChildCourses.read(dataset, families));
        String whole = families.matched() ? "coded-unmatched.csv" : "coded.csv";
        Families beforeMatching = families.matched()
                ? Families.read(dataset, whole, codebook, compared, plan.groups(), plan.compared())
                : families;
        return new FrozenDataset(
                plan,
                families,
                otherSets(dataset, whole, plan, codebook),
                plan.conduct().realisation().map(asked -> offered(dataset, whole, plan, codebook, asked)),
                beforeMatching,
                ItemAnswers.read(dataset, plan.reliability()),
                codebook.scales(),
                specifications(runDirectory.resolve("cohort"), plan, families, beforeMatching),
                Gaps.read(dataset, families, columns),
                totals,
                moments.get(),
                children.get(),
                new Recodings(dataset, plan, codebook, families),
                knownByT1);
    }

    /**
     * Everyone of a study to whom something was offered, and to whom it was not.
     *
     * @param families on the one side those with whom it came about
     * @param beside those to whom nothing was offered
     */
    public record Offered(Families families, Families beside) {}

    private static Offered offered(
            Path dataset, String whole, AnalysisPlan plan, Codebook codebook, ConductPlan.Realisation asked) {
        Set<String> columns = new LinkedHashSet<>(List.of(asked.by(), asked.weeks(), asked.begun()));
        return new Offered(
                Families.read(dataset, whole, codebook, columns, plan.groups(), asked.offered()),
                Families.read(dataset, whole, codebook, columns, plan.groups(), asked.besides()));
    }

    /** Sets that compare others are those of the whole cohort: only the two groups that all else compares are matched. */
    private static Map<String, Families> otherSets(Path dataset, String whole, AnalysisPlan plan, Codebook codebook) {
        Map<String, Families> sets = new LinkedHashMap<>();
        for (ComparedSet set : plan.sets()) {
            if (!set.equals(plan.compared())) {
                Set<String> columns = new LinkedHashSet<>(plan.baseline(set));
                sets.put(set.name(), Families.read(dataset, whole, codebook, columns, plan.groups(), set));
            }
        }
        return sets;
    }

    private static List<Specification> specifications(
            Path cohort, AnalysisPlan plan, Families families, Families beforeMatching) {
        List<Specification> specifications = new ArrayList<>();
        for (AnalysisPlan.Matching matching : plan.matching()) {
            if (specifications.isEmpty()) {
                specifications.add(new Specification(matching, families, CohortBalance.read(cohort)));
            } else {
                Path folder = cohort.resolve("specifications").resolve(matching.name());
                specifications.add(new Specification(
                        matching, Memberships.read(folder, "weights.csv", beforeMatching), CohortBalance.read(folder)));
            }
        }
        return specifications;
    }
}
