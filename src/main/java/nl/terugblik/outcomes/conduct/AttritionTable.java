package nl.terugblik.outcomes.conduct;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import nl.terugblik.outcomes.baseline.BaselineTable;
import nl.terugblik.outcomes.dataset.Cases;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.Side;
import nl.terugblik.outcomes.plan.ConductPlan.Attrition;
import nl.terugblik.outcomes.plan.ConductPlan.Measured;
import nl.terugblik.outcomes.plan.TestOptions;

/** Who was lost on the way: an outcome is kept of a family when it is known at first and at last. */
record AttritionTable(Families families, TestOptions.Means means) {

    List<AttritionRow> rows(Attrition plan) {
        List<AttritionRow> rows = new ArrayList<>();
        List<Optional<Side>> whom = List.of(Optional.empty(), Optional.of(Side.TREATED), Optional.of(Side.CONTROL));
        for (Measured outcome : plan.outcomes()) {
            whom.forEach(side -> rows.add(row(outcome, side)));
            for (Optional<Side> side : whom) {
                BitSet kept = known(List.of(outcome.first(), outcome.last()), side);
                BitSet lost = known(List.of(), side);
                lost.andNot(kept);
                Families sorted = families.sided(kept, lost);
                AttritionRow counts = row(outcome, side);
                new BaselineTable(sorted, sorted, means)
                        .rows(plan.on())
                        .forEach(found -> rows.add(new AttritionRow(
                                outcome.first(),
                                outcome.last(),
                                side,
                                counts.families(),
                                counts.knownFirst(),
                                counts.knownLast(),
                                counts.knownBoth(),
                                Optional.of(found))));
            }
        }
        return rows;
    }

    private AttritionRow row(Measured outcome, Optional<Side> side) {
        return new AttritionRow(
                outcome.first(),
                outcome.last(),
                side,
                known(List.of(), side).cardinality(),
                known(List.of(outcome.first()), side).cardinality(),
                known(List.of(outcome.last()), side).cardinality(),
                known(List.of(outcome.first(), outcome.last()), side).cardinality(),
                Optional.empty());
    }

    private BitSet known(List<String> variables, Optional<Side> side) {
        Cases known = Cases.complete(
                families, variables.stream().map(families::column).toList());
        return side.map(known::of).orElse(known).rows();
    }
}
