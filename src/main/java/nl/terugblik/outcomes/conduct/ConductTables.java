package nl.terugblik.outcomes.conduct;

import java.util.List;
import nl.terugblik.outcomes.baseline.BaselineRow;
import nl.terugblik.outcomes.dataset.FrozenDataset;
import nl.terugblik.outcomes.effects.OutcomeRow;
import nl.terugblik.outcomes.plan.ConductPlan;

/**
 * The tables about how a study went; each empty where the study does not tell.
 *
 * @param realisation what came of what was offered
 * @param attrition who was lost on the way
 * @param costs what it cost
 */
public record ConductTables(List<RealisationRow> realisation, List<AttritionRow> attrition, List<CostRow> costs) {

    public ConductTables {
        realisation = List.copyOf(realisation);
        attrition = List.copyOf(attrition);
        costs = List.copyOf(costs);
    }

    /** The tables of a dataset, beside the comparisons that costs are a part of. */
    public static ConductTables of(FrozenDataset dataset, List<BaselineRow> baseline, List<OutcomeRow> outcomes) {
        ConductPlan plan = dataset.plan().conduct();
        return new ConductTables(
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
