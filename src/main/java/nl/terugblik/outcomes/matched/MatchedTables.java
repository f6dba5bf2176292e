package nl.terugblik.outcomes.matched;

import java.util.List;
import java.util.Optional;
import nl.terugblik.outcomes.baseline.BaselineRow;
import nl.terugblik.outcomes.baseline.BaselineTable;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.FrozenDataset;
import nl.terugblik.outcomes.dataset.Pairs;
import nl.terugblik.outcomes.effects.OutcomeRow;
import nl.terugblik.outcomes.effects.OutcomesTable;
import nl.terugblik.outcomes.plan.AnalysisPlan;
import nl.terugblik.outcomes.tests.TestRules;

/**
 * The tables that only a matched study has.
 *
 * @param baselineUnmatched how the groups compared at the start, before matching
 * @param outcomesUnmatched how they compare at the end without matching
 * @param effects the effects by sets, unadjusted and adjusted for what matching left unequal
 * @param pairs outcomes compared within pairs; none where sets are no pairs of one family of each group
 * @param sensitivity what it would take of something unmeasured to undo an effect
 * @param bounds the bounds of p for degrees of hidden bias
 * @param specifications what becomes of the effects under each way of matching
 */
public record MatchedTables(
        List<BaselineRow> baselineUnmatched,
        List<OutcomeRow> outcomesUnmatched,
        List<MatchedEffectRow> effects,
        List<PairedRow> pairs,
        List<SensitivityRow> sensitivity,
        List<BoundRow> bounds,
        List<SpecificationRow> specifications) {

    public MatchedTables {
        baselineUnmatched = List.copyOf(baselineUnmatched);
        outcomesUnmatched = List.copyOf(outcomesUnmatched);
        effects = List.copyOf(effects);
        pairs = List.copyOf(pairs);
        sensitivity = List.copyOf(sensitivity);
        bounds = List.copyOf(bounds);
        specifications = List.copyOf(specifications);
    }

    /**
     * Computes them.
     *
     * @param unequal what matching left unequal
     */
    public static MatchedTables of(
            FrozenDataset dataset, TestRules rules, List<String> outcomes, List<String> unequal) {
        AnalysisPlan plan = dataset.plan();
        Families families = dataset.families();
        Families all = dataset.beforeMatching();
        Optional<Pairs> pairs = Pairs.of(families);
        SensitivityTable sensitivity = new SensitivityTable(families, pairs, rules);
        return new MatchedTables(
                new BaselineTable(all, all, plan.tests().means()).rows(plan.baseline()),
                new OutcomesTable(all, new TestRules(rules.minimum(), Optional.empty())).rows(plan.outcomes()),
                new MatchedEffectTable(families, unequal, rules).rows(outcomes),
                pairs.map(found -> new PairedTable(families, found, rules).rows(outcomes))
                        .orElseGet(List::of),
                sensitivity.rows(outcomes),
                sensitivity.bounds(outcomes),
                new SpecificationTable(dataset, rules.minimum()).rows(outcomes));
    }
}
