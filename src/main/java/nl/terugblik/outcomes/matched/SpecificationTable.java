package nl.terugblik.outcomes.matched;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.outcomes.dataset.CohortBalance;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.FrozenDataset;
import nl.terugblik.outcomes.dataset.Side;
import nl.terugblik.outcomes.tests.MinimumGroup;
import nl.terugblik.outcomes.tests.ModelCases;
import nl.terugblik.outcomes.tests.TestRules;
import nl.terugblik.outcomes.tests.UnadjustedEffect;

/**
 * How far the effects hang on the way of matching: every outcome, unadjusted, in the whole cohort and under each
 * specification. A specification whose groups differ too much is not withheld here; its balance stands beside it.
 */
record SpecificationTable(FrozenDataset dataset, MinimumGroup minimum) {

    private static final String UNMATCHED = "unmatched";

    List<SpecificationRow> rows(List<String> outcomes) {
        List<SpecificationRow> rows = new ArrayList<>();
        Optional<CohortBalance.Row> worst = dataset.specifications().stream()
                .findFirst()
                .flatMap(own -> own.balance().worstOfAll());
        for (String outcome : outcomes) {
            rows.add(row(UNMATCHED, "", dataset.beforeMatching(), worst, outcome));
            for (FrozenDataset.Specification specification : dataset.specifications()) {
                rows.add(row(
                        specification.matching().name(),
                        specification.matching().options(),
                        specification.families(),
                        specification.balance().worst(),
                        outcome));
            }
        }
        return rows;
    }

    private SpecificationRow row(
            String name, String options, Families families, Optional<CohortBalance.Row> worst, String outcome) {
        ModelCases model = ModelCases.of(families, outcome, List.of());
        return new SpecificationRow(
                name,
                options,
                families.size(Side.TREATED),
                families.size(Side.CONTROL),
                families.effectiveSize(Side.CONTROL),
                worst.map(CohortBalance.Row::name),
                worst.map(row -> OptionalDouble.of(Math.abs(row.smd().orElseThrow())))
                        .orElseGet(OptionalDouble::empty),
                outcome,
                UnadjustedEffect.of(model, new TestRules(minimum, Optional.empty())));
    }
}
