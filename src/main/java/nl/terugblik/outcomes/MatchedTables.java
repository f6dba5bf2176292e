package nl.terugblik.outcomes;

import java.util.List;

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
}
