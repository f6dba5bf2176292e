package nl.terugblik.outcomes;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.outcomes.dataset.AnalysisPlan;
import nl.terugblik.outcomes.dataset.Column;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.Group;
import nl.terugblik.statistics.Design;
import nl.terugblik.statistics.LinearModel;
import nl.terugblik.statistics.LogisticModel;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Term;

/** The effect of condition on each outcome: logistic regression for 0/1, analysis of covariance for numbers. */
record OutcomesTable(Families families, MinimumGroup minimum) {

    List<OutcomeRow> rows(List<AnalysisPlan.Outcome> outcomes) {
        List<OutcomeRow> rows = new ArrayList<>();
        for (AnalysisPlan.Outcome outcome : outcomes) {
            outcome.models().forEach(covariates -> rows.add(row(outcome.variable(), covariates)));
        }
        return rows;
    }

    private OutcomeRow row(String outcome, List<String> covariates) {
        ModelCases model = ModelCases.of(families, outcome, covariates);
        Judged<Tested> effect = model.objection()
                .or(() -> minimum.objection(model))
                .map(Judged::<Tested>withheld)
                .orElseGet(() -> Judged.of(effect(model), Tested::isFinite));
        return new OutcomeRow(
                outcome,
                covariates,
                GroupSummary.ofOutcome(model.cases(), Group.EXPERIMENTAL, model.outcome()),
                GroupSummary.ofOutcome(model.cases(), Group.CONTROL, model.outcome()),
                effect.value(),
                effect.note(families));
    }

    private static Result<Tested> effect(ModelCases model) {
        List<Term> terms = new ArrayList<>(List.of(model.condition()));
        for (Column covariate : model.others()) {
            terms.add(model.term(covariate));
        }
        Design design = Design.of(terms);
        return model.isLogistic()
                ? LogisticModel.fit(model.outcomes(), design).map(fit -> Tested.of(fit.effect(ModelCases.CONDITION)))
                : LinearModel.fit(model.outcomes(), design).map(fit -> Tested.of(fit.test(ModelCases.CONDITION)));
    }
}
