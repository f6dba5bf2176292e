package nl.terugblik.outcomes;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.cores.Aside;
import nl.terugblik.outcomes.baseline.BaselineRow;
import nl.terugblik.outcomes.baseline.BaselineTable;
import nl.terugblik.outcomes.check.SelfCheck;
import nl.terugblik.outcomes.coding.RecodingRow;
import nl.terugblik.outcomes.coding.RecodingTable;
import nl.terugblik.outcomes.coding.ReliabilityTable;
import nl.terugblik.outcomes.conduct.ConductTables;
import nl.terugblik.outcomes.csv.TableFolder;
import nl.terugblik.outcomes.csv.TableLayout;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.FrozenDataset;
import nl.terugblik.outcomes.dataset.Side;
import nl.terugblik.outcomes.effects.EffectSizeTable;
import nl.terugblik.outcomes.effects.ModerationRow;
import nl.terugblik.outcomes.effects.ModerationTable;
import nl.terugblik.outcomes.effects.OutcomeRow;
import nl.terugblik.outcomes.effects.OutcomesTable;
import nl.terugblik.outcomes.matched.MatchedEffectTable;
import nl.terugblik.outcomes.matched.MatchedTables;
import nl.terugblik.outcomes.missing.GapTables;
import nl.terugblik.outcomes.missing.Imputation;
import nl.terugblik.outcomes.missing.ImputationTable;
import nl.terugblik.outcomes.missing.ImputedRow;
import nl.terugblik.outcomes.plan.AnalysisPlan;
import nl.terugblik.outcomes.plan.ComparedSet;
import nl.terugblik.outcomes.tests.MinimumGroup;
import nl.terugblik.outcomes.tests.Note;
import nl.terugblik.outcomes.tests.TestRules;

/** The analysis of a run, of which tables are computed in groups, all at once or one by one. Several threads may ask it. */
public final class Analysis {

    /** The groups whose effects are adjusted for what matching left unequal. */
    private static final Set<TableGroup> ADJUSTED = EnumSet.of(TableGroup.IMPUTATION, TableGroup.MATCHED);

    private final Path run;
    private final FrozenDataset dataset;
    private final AnalysisPlan plan;
    private final Families families;
    private final TestRules rules;
    private final List<String> variables;

    private Analysis(Path run, FrozenDataset dataset) {
        this.run = run;
        this.dataset = dataset;
        this.plan = dataset.plan();
        this.families = dataset.families();
        this.rules =
                new TestRules(new MinimumGroup(plan.minimumGroup(), plan.tests().cells()), withheld(dataset));
        this.variables =
                plan.outcomes().stream().map(AnalysisPlan.Outcome::variable).toList();
    }

    /**
     * Reads the files in {@code dataset/} of a run.
     *
     * @throws nl.terugblik.outcomes.plan.UnreadableDataset when a file is missing or is not what it should be
     */
    public static Analysis read(Path runDirectory) {
        return new Analysis(runDirectory, FrozenDataset.read(runDirectory));
    }

    /** Computes the tables of a group and writes them to a folder. */
    public void write(TableGroup group, Path folder) {
        TableFiles.write(TableFolder.create(folder, TableLayout.of(plan)), tables(EnumSet.of(group)), group);
    }

    /** The tables of some groups; those of the others have no rows. */
    Tables tables(Set<TableGroup> wanted) {
        Aside<List<String>> unequal =
                Aside.begin(() -> families.matched() && wanted.stream().anyMatch(ADJUSTED::contains)
                        ? MatchedEffectTable.unequal(dataset)
                        : List.of());
        Aside<CourseTables> course = Aside.begin(
                () -> wanted.contains(TableGroup.COURSE) ? CourseTables.of(dataset, rules) : CourseTables.none());
        Aside<List<ModerationRow>> moderation = Aside.begin(() -> wanted.contains(TableGroup.MODERATION)
                ? new ModerationTable(families, rules, plan.tests()).rows(plan.moderation())
                : List.of());
        Aside<List<RecodingRow>> recodings = Aside.begin(() ->
                wanted.contains(TableGroup.RECODINGS) ? new RecodingTable(dataset, rules).rows(variables) : List.of());
        Aside<Optional<MatchedTables>> matched =
                Aside.begin(() -> wanted.contains(TableGroup.MATCHED) && families.matched()
                        ? Optional.of(MatchedTables.of(dataset, rules, variables, unequal.get()))
                        : Optional.empty());
        boolean effects = wanted.contains(TableGroup.EFFECTS);
        Map<String, List<BaselineRow>> baseline = effects ? baseline(dataset) : Map.of();
        List<OutcomeRow> outcomes = effects ? new OutcomesTable(families, rules).rows(plan.outcomes()) : List.of();
        Optional<GapTables> gaps = effects
                ? Optional.of(new GapTables(families, dataset.gaps(), List.copyOf(plan.variables())))
                : Optional.empty();
        return new Tables(
                baseline,
                outcomes,
                moderation.get(),
                effects ? ReliabilityTable.rows(dataset.answers(), dataset.scales()) : List.of(),
                effects ? new EffectSizeTable(families, rules).rows(plan.outcomes()) : List.of(),
                gaps.map(GapTables::byGroup).orElseGet(List::of),
                gaps.map(GapTables::patterns).orElseGet(List::of),
                wanted.contains(TableGroup.IMPUTATION) ? imputed(unequal.get()) : List.of(),
                effects ? SelfCheck.rows(baseline, outcomes, families.matched()) : List.of(),
                course.get(),
                recodings.get(),
                matched.get(),
                effects
                        ? ConductTables.of(
                                dataset,
                                run.resolve("cohort"),
                                baseline.getOrDefault(plan.compared().name(), List.of()),
                                outcomes)
                        : ConductTables.none(),
                TableLayout.of(plan),
                Arrays.stream(Side.values()).anyMatch(side -> families.size(side) < plan.minimumGroup()));
    }

    private List<ImputedRow> imputed(List<String> unequal) {
        return plan.imputation()
                .map(asked -> new ImputationTable(
                                new Imputation(dataset, asked), asked.imputations(families.size()), rules)
                        .rows(plan.outcomes(), unequal))
                .orElseGet(List::of);
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
}
