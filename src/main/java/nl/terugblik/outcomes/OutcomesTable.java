package nl.terugblik.outcomes;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.outcomes.dataset.AnalysisPlan;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.Group;

/** The effect of condition on each outcome: logistic regression for 0/1, analysis of covariance for numbers. */
record OutcomesTable(Families families, TestRules rules) {

    List<OutcomeRow> rows(List<AnalysisPlan.Outcome> outcomes) {
        List<OutcomeRow> rows = new ArrayList<>();
        for (AnalysisPlan.Outcome outcome : outcomes) {
            outcome.models().forEach(covariates -> rows.add(row(outcome.variable(), covariates)));
        }
        return rows;
    }

    private OutcomeRow row(String outcome, List<String> covariates) {
        ModelCases model = ModelCases.of(families, outcome, covariates);
        Judged<Tested> effect = rules.effect(model).map(ConditionEffect::tested);
        return new OutcomeRow(
                outcome,
                covariates,
                GroupSummary.ofOutcome(model.cases(), Group.EXPERIMENTAL, model.outcome()),
                GroupSummary.ofOutcome(model.cases(), Group.CONTROL, model.outcome()),
                effect.value(),
                effect.note(families));
    }
}
