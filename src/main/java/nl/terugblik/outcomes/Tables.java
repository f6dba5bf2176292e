package nl.terugblik.outcomes;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.cores.Aside;
import nl.terugblik.outcomes.baseline.BaselineRow;
import nl.terugblik.outcomes.baseline.BaselineTable;
import nl.terugblik.outcomes.check.CheckRow;
import nl.terugblik.outcomes.check.SelfCheck;
import nl.terugblik.outcomes.coding.RecodingRow;
import nl.terugblik.outcomes.coding.RecodingTable;
import nl.terugblik.outcomes.coding.ReliabilityRow;
import nl.terugblik.outcomes.coding.ReliabilityTable;
import nl.terugblik.outcomes.conduct.ConductTables;
import nl.terugblik.outcomes.csv.TableFolder;
import nl.terugblik.outcomes.csv.TableLayout;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.FrozenDataset;
import nl.terugblik.outcomes.dataset.Side;
import nl.terugblik.outcomes.effects.EffectSizeRow;
import nl.terugblik.outcomes.effects.EffectSizeTable;
import nl.terugblik.outcomes.effects.ModerationRow;
import nl.terugblik.outcomes.effects.ModerationTable;
import nl.terugblik.outcomes.effects.OutcomeRow;
import nl.terugblik.outcomes.effects.OutcomesTable;
import nl.terugblik.outcomes.matched.MatchedEffectTable;
import nl.terugblik.outcomes.matched.MatchedTables;
import nl.terugblik.outcomes.missing.GapRow;
import nl.terugblik.outcomes.missing.GapTables;
import nl.terugblik.outcomes.missing.Imputation;
import nl.terugblik.outcomes.missing.ImputationTable;
import nl.terugblik.outcomes.missing.ImputedRow;
import nl.terugblik.outcomes.missing.PatternRow;
import nl.terugblik.outcomes.plan.AnalysisPlan;
import nl.terugblik.outcomes.plan.ComparedSet;
import nl.terugblik.outcomes.tests.MinimumGroup;
import nl.terugblik.outcomes.tests.Note;
import nl.terugblik.outcomes.tests.TestRules;

/**
 * The tables of a run.
 *
 * @param baselines how the groups compare at the start, by the names of the sets that are compared
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
 * @param conduct how the study went, where it tells
 * @param layout which columns they have beside the usual ones
 * @param groupTooSmall whether a group of the cohort has fewer families than the plan asks for, so that no outcome and no
 *     moderation could be tested
 */
public record Tables(
        Map<String, List<BaselineRow>> baselines,
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
        ConductTables conduct,
        TableLayout layout,
        boolean groupTooSmall) {

    public Tables {
        baselines = Collections.unmodifiableMap(new LinkedHashMap<>(baselines));
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

    /** How those compare at the start whom all other tables compare. */
    public List<BaselineRow> baseline() {
        return baselines.getOrDefault(layout.set(), List.of());
    }

    /**
     * Computes the tables from the files in {@code dataset/} of a run.
     *
     * @throws nl.terugblik.outcomes.plan.UnreadableDataset when a file is missing or is not what it should be
     */
    public static Tables analyse(Path runDirectory) {
        FrozenDataset dataset = FrozenDataset.read(runDirectory);
        AnalysisPlan plan = dataset.plan();
        Families families = dataset.families();
        TestRules rules =
                new TestRules(new MinimumGroup(plan.minimumGroup(), plan.tests().cells()), withheld(dataset));
        Aside<CourseTables> course = Aside.begin(() -> CourseTables.of(dataset, rules));
        Aside<List<ModerationRow>> moderation =
                Aside.begin(() -> new ModerationTable(families, rules, plan.tests()).rows(plan.moderation()));
        List<String> variables =
                plan.outcomes().stream().map(AnalysisPlan.Outcome::variable).toList();
        Aside<List<RecodingRow>> recodings = Aside.begin(() -> new RecodingTable(dataset, rules).rows(variables));
        Map<String, List<BaselineRow>> baseline = baseline(dataset);
        List<OutcomeRow> outcomes = new OutcomesTable(families, rules).rows(plan.outcomes());
        List<String> unequal = families.matched() ? MatchedEffectTable.unequal(dataset) : List.of();
        GapTables gaps = new GapTables(families, dataset.gaps(), List.copyOf(plan.variables()));
        return new Tables(
                baseline,
                outcomes,
                moderation.get(),
                ReliabilityTable.rows(dataset.answers(), dataset.scales()),
                new EffectSizeTable(families, rules).rows(plan.outcomes()),
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
                families.matched()
                        ? Optional.of(MatchedTables.of(dataset, rules, variables, unequal))
                        : Optional.empty(),
                ConductTables.of(
                        dataset,
                        runDirectory.resolve("cohort"),
                        baseline.getOrDefault(plan.compared().name(), List.of()),
                        outcomes),
                TableLayout.of(plan),
                Arrays.stream(Side.values()).anyMatch(side -> families.size(side) < plan.minimumGroup()));
    }

    private static Map<String, List<BaselineRow>> baseline(FrozenDataset dataset) {
        AnalysisPlan plan = dataset.plan();
        Map<String, List<BaselineRow>> rows = new LinkedHashMap<>();
        for (ComparedSet set : plan.sets()) {
            Families families = dataset.otherSets().getOrDefault(set.name(), dataset.families());
            Families before = families == dataset.families() ? dataset.beforeMatching() : families;
            rows.put(
                    set.name(), new BaselineTable(families, before, plan.tests().means()).rows(plan.baseline(set)));
        }
        return rows;
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

    /**
     * Writes {@code tables/baseline.csv}, {@code outcomes.csv} and the others below a run's directory.
     *
     * @return the files
     * @throws nl.terugblik.files.CannotWrite when the disk or its permissions are against it
     */
    public List<Path> writeTo(Path runDirectory) {
        return TableFiles.write(TableFolder.create(runDirectory.resolve("tables"), layout), this);
    }
}
