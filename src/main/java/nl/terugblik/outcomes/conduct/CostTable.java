package nl.terugblik.outcomes.conduct;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.outcomes.baseline.BaselineRow;
import nl.terugblik.outcomes.dataset.Cases;
import nl.terugblik.outcomes.dataset.Column;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.Side;
import nl.terugblik.outcomes.effects.OutcomeRow;
import nl.terugblik.outcomes.plan.ConductPlan.Costs;
import nl.terugblik.outcomes.tests.GroupSummary;

/** What families cost: as the baseline and the outcomes compare it, in one table with the price of what was offered. */
record CostTable(Families families, List<BaselineRow> baseline, List<OutcomeRow> outcomes) {

    private static final GroupSummary NOBODY = new GroupSummary(0, OptionalDouble.empty(), OptionalDouble.empty());

    List<CostRow> rows(Costs plan) {
        List<CostRow> rows = new ArrayList<>();
        for (String variable : plan.variables()) {
            baseline.stream()
                    .filter(row -> row.variable().equals(variable))
                    .forEach(row -> rows.add(new CostRow(
                            variable, "", List.of(), row.experimental(), row.control(), row.tested(), row.note())));
            outcomes.stream()
                    .filter(row -> row.outcome().equals(variable))
                    .forEach(row -> rows.add(new CostRow(
                            variable,
                            "",
                            row.covariates(),
                            row.experimental(),
                            row.control(),
                            row.tested(),
                            row.note())));
        }
        Column by = families.column(plan.by());
        BitSet all = new BitSet();
        all.set(0, families.size());
        by.variable().codes().forEach(code -> rows.add(price(plan, String.valueOf(code), by.having(code))));
        rows.add(price(plan, "total", all));
        return rows;
    }

    private CostRow price(Costs plan, String form, BitSet some) {
        Column price = families.column(plan.price());
        Cases known = Cases.complete(families, List.of(price)).in(some).of(Side.TREATED);
        return new CostRow(
                "price",
                form,
                List.of(),
                GroupSummary.ofNumbers(known.values(price)),
                NOBODY,
                Optional.empty(),
                Optional.empty());
    }
}
