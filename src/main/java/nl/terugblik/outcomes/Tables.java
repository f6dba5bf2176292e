package nl.terugblik.outcomes;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.terugblik.cores.Aside;
import nl.terugblik.outcomes.dataset.AnalysisPlan;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.FrozenDataset;
import nl.terugblik.outcomes.dataset.Group;
import nl.terugblik.outcomes.dataset.Pairs;

/**
 * The tables of a run.
 *
 * @param baseline how the groups compare at the start
 * @param outcomes how they compare at the end
 * @param moderation for whom the condition works out differently
 * @param reliability how well the items of each scale agree
 * @param effectSizes how large the unadjusted effects are
 * @param gaps of what, in which group, is not known
 * @param patterns what is not known together
 * @param imputed the effects with gaps filled in; none where the study does not
 * @param checks every test computed a second time
 * @param course what became of families and children in the course of time
 * @param recodings the effects by other rules of coding; none where the study names none
 * @param matched what only a matched study has
 * @param groupTooSmall whether a group of the cohort has fewer families than the plan asks for, so that no outcome and no
 *     moderation could be tested
 */
public record Tables(
        List<BaselineRow> baseline,
        List<OutcomeRow> outcomes,
        List<ModerationRow> moderation,
        List<ReliabilityRow> reliability,
        List<EffectSizeRow> effectSizes,
        List<GapRow> gaps,
        List<PatternRow> patterns,
        List<ImputedRow> imputed,
        List<CheckRow> checks,
        CourseTables course,
        List<RecodingRow> recodings,
        Optional<MatchedTables> matched,
        boolean groupTooSmall) {

    public Tables {
        baseline = List.copyOf(baseline);
        outcomes = List.copyOf(outcomes);
        moderation = List.copyOf(moderation);
        reliability = List.copyOf(reliability);
        effectSizes = List.copyOf(effectSizes);
        gaps = List.copyOf(gaps);
        patterns = List.copyOf(patterns);
        imputed = List.copyOf(imputed);
        checks = List.copyOf(checks);
        recodings = List.copyOf(recodings);
    }

    /**
     * Computes the tables from the files in {@code dataset/} of a run.
     *
     * @throws UnreadableDataset when a file is missing or is not what it should be
     */
    public static Tables analyse(Path runDirectory) {
        FrozenDataset dataset = FrozenDataset.read(runDirectory);
        AnalysisPlan plan = dataset.plan();
        Families families = dataset.families();
        TestRules rules = new TestRules(new MinimumGroup(plan.minimumGroup()), withheld(dataset));
        Aside<CourseTables> course = Aside.begin(() -> CourseTables.of(dataset, rules));
        Aside<List<ModerationRow>> moderation =
                Aside.begin(() -> new ModerationTable(families, rules).rows(plan.moderation()));
        List<String> variables =
                plan.outcomes().stream().map(AnalysisPlan.Outcome::variable).toList();
        Aside<List<RecodingRow>> recodings = Aside.begin(() -> new RecodingTable(dataset, rules).rows(variables));
        List<BaselineRow> baseline = new BaselineTable(families, dataset.beforeMatching()).rows(plan.baseline());
        List<OutcomeRow> outcomes = new OutcomesTable(families, rules).rows(plan.outcomes());
        List<String> unequal = families.matched() ? unequal(dataset) : List.of();
        GapTables gaps = new GapTables(families, dataset.gaps(), List.copyOf(plan.variables()));
        return new Tables(
                baseline,
                outcomes,
                moderation.get(),
                ReliabilityTable.rows(dataset.answers()),
                new EffectSizeTable(families, rules).rows(variables),
                gaps.byGroup(),
                gaps.patterns(),
                plan.imputation()
                        .map(asked -> new ImputationTable(
                                        new Imputation(dataset, asked), asked.imputations(families.size()), rules)
                                .rows(plan.outcomes(), unequal))
                        .orElseGet(List::of),
                SelfCheck.rows(baseline, outcomes, families.matched()),
                course.get(),
                recodings.get(),
                families.matched() ? Optional.of(matched(dataset, rules, variables, unequal)) : Optional.empty(),
                Arrays.stream(Group.values()).anyMatch(group -> families.size(group) < plan.minimumGroup()));
    }

    /** Why no outcome may be tested, where the study withholds them from groups that are not alike enough. */
    private static Optional<Note> withheld(FrozenDataset dataset) {
        return dataset.plan()
                .balance()
                .filter(AnalysisPlan.BalanceGate::withhold)
                .flatMap(gate -> dataset.specifications().stream()
                        .findFirst()
                        .map(own -> own.balance().beyond(gate.maxSmd())))
                .filter(beyond -> !beyond.isEmpty())
                .map(beyond -> new Note(Note.Text.BALANCE_FAILED, List.of(), beyond));
    }

    private static MatchedTables matched(
            FrozenDataset dataset, TestRules rules, List<String> outcomes, List<String> unequal) {
        AnalysisPlan plan = dataset.plan();
        Families families = dataset.families();
        Families all = dataset.beforeMatching();
        Optional<Pairs> pairs = Pairs.of(families);
        SensitivityTable sensitivity = new SensitivityTable(families, pairs, rules);
        return new MatchedTables(
                new BaselineTable(all, all).rows(plan.baseline()),
                new OutcomesTable(all, new TestRules(rules.minimum(), Optional.empty())).rows(plan.outcomes()),
                new MatchedEffectTable(families, unequal, rules).rows(outcomes),
                pairs.map(found -> new PairedTable(families, found, rules).rows(outcomes))
                        .orElseGet(List::of),
                sensitivity.rows(outcomes),
                sensitivity.bounds(outcomes),
                new SpecificationTable(dataset, rules.minimum()).rows(outcomes));
    }

    /** What was known at T1 and differs between matched groups by more than the study, or else custom, allows. */
    private static List<String> unequal(FrozenDataset dataset) {
        return MatchedEffectTable.unequal(
                new BaselineTable(dataset.families(), dataset.beforeMatching()),
                dataset.knownByT1(),
                dataset.totals(),
                dataset.plan().balance().map(AnalysisPlan.BalanceGate::maxSmd).orElse(MatchedEffectTable.USUAL_LIMIT));
    }

    /**
     * Writes {@code tables/baseline.csv}, {@code outcomes.csv} and the others below a run's directory.
     *
     * @return the files
     * @throws nl.terugblik.files.CannotWrite when the disk or its permissions are against it
     */
    public List<Path> writeTo(Path runDirectory) {
        return new TableFiles(runDirectory.resolve("tables")).write(this);
    }
}
