package nl.terugblik.outcomes.conduct;

import java.nio.file.Path;
import java.util.List;
import nl.terugblik.outcomes.baseline.BaselineRow;
import nl.terugblik.outcomes.dataset.FrozenDataset;
import nl.terugblik.outcomes.effects.OutcomeRow;
import nl.terugblik.outcomes.plan.ConductPlan;

/**
 * The tables about how a study went; each empty where the study does not tell.
 *
 * @param nonresponse how those who refused differ from those who consented
 * @param realisation what came of what was offered
 * @param attrition who was lost on the way
 * @param costs what it cost
 */
public record ConductTables(
        List<NonresponseRow> nonresponse,
        List<RealisationRow> realisation,
        List<AttritionRow> attrition,
        List<CostRow> costs) {

    public ConductTables {
        nonresponse = List.copyOf(nonresponse);
        realisation = List.copyOf(realisation);
        attrition = List.copyOf(attrition);
        costs = List.copyOf(costs);
    }

    /** Tables without a row. */
    public static ConductTables none() {
        return new ConductTables(List.of(), List.of(), List.of(), List.of());
    }

    /**
     * The tables of a dataset, beside the comparisons that costs are a part of.
     *
     * @param cohort the folder of the run with what was counted of those who are in no dataset
     */
    public static ConductTables of(
            FrozenDataset dataset, Path cohort, List<BaselineRow> baseline, List<OutcomeRow> outcomes) {
        ConductPlan plan = dataset.plan().conduct();
        return new ConductTables(
                plan.nonresponse().isEmpty()
                        ? List.of()
                        : new NonresponseTable(
                                        dataset.families(),
                                        Approached.read(cohort),
                                        dataset.plan().tests().means())
                                .rows(plan.nonresponse()),
                plan.realisation()
                        .flatMap(asked -> dataset.offered().map(offered -> new RealisationTable(asked, offered).rows()))
                        .orElseGet(List::of),
                plan.attrition()
                        .map(asked -> new AttritionTable(
                                        dataset.families(),
                                        dataset.plan().tests().means())
                                .rows(asked))
                        .orElseGet(List::of),
                plan.costs()
                        .map(asked -> new CostTable(dataset.families(), baseline, outcomes).rows(asked))
                        .orElseGet(List::of));
    }
}
