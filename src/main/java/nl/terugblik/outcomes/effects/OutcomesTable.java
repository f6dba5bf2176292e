package nl.terugblik.outcomes.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.Side;
import nl.terugblik.outcomes.plan.AnalysisPlan;
import nl.terugblik.outcomes.tests.ConditionEffect;
import nl.terugblik.outcomes.tests.GroupSummary;
import nl.terugblik.outcomes.tests.Judged;
import nl.terugblik.outcomes.tests.ModelCases;
import nl.terugblik.outcomes.tests.TestRules;

/** The effect of condition on each outcome: logistic regression for 0/1, analysis of covariance for numbers. */
public record OutcomesTable(Families families, TestRules rules) {

    public List<OutcomeRow> rows(List<AnalysisPlan.Outcome> outcomes) {
        List<OutcomeRow> rows = new ArrayList<>();
        for (AnalysisPlan.Outcome outcome : outcomes) {
            outcome.models().forEach(covariates -> rows.add(row(outcome.variable(), covariates)));
        }
        return rows;
    }

    private OutcomeRow row(String outcome, List<String> covariates) {
        ModelCases model = ModelCases.of(families, outcome, covariates);
        Judged<ConditionEffect> effect = rules.effect(model);
        return new OutcomeRow(
                outcome,
                covariates,
                GroupSummary.ofOutcome(model.cases(), Side.TREATED, model.outcome()),
                GroupSummary.ofOutcome(model.cases(), Side.CONTROL, model.outcome()),
                effect.value().map(ConditionEffect::tested),
                effect.value().map(ConditionEffect::nagelkerke).orElseGet(OptionalDouble::empty),
                effect.note(families));
    }
}
