package nl.terugblik.outcomes.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.outcomes.dataset.Column;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.plan.AnalysisPlan;
import nl.terugblik.outcomes.plan.Kind;
import nl.terugblik.outcomes.tests.Judged;
import nl.terugblik.outcomes.tests.ModelCases;
import nl.terugblik.outcomes.tests.Note;
import nl.terugblik.outcomes.tests.TestRules;

/** For whom the condition works out differently: each outcome on moderator, condition and their product. */
public record ModerationTable(Families families, TestRules rules) {

    public List<ModerationRow> rows(AnalysisPlan.Moderation plan) {
        List<ModerationRow> rows = new ArrayList<>();
        for (String outcome : plan.outcomes()) {
            for (String moderator : plan.moderators()) {
                plan.models().forEach(covariates -> rows.addAll(rows(outcome, moderator, covariates)));
            }
        }
        return rows;
    }

    private List<ModerationRow> rows(String outcome, String moderator, List<String> covariates) {
        List<String> others = new ArrayList<>(List.of(moderator));
        others.addAll(covariates);
        ModelCases cases = ModelCases.of(families, outcome, others);
        Column column = families.column(moderator);
        Judged<ModerationEffects> judged = moderatorAsCovariate(covariates, moderator)
                .or(() -> rules.objection(cases, column))
                .map(Judged::<ModerationEffects>withheld)
                .orElseGet(() -> Judged.of(ModerationEffects.of(cases, column), ModerationEffects::isFinite));
        return terms(column.kind()).stream()
                .map(term -> new ModerationRow(
                        outcome,
                        moderator,
                        covariates,
                        term,
                        cases.cases().size(),
                        judged.value().flatMap(effects -> effects.of(term)),
                        judged.value().map(ModerationEffects::nagelkerke).orElseGet(OptionalDouble::empty),
                        judged.note(families)))
                .toList();
    }

    private static Optional<Note> moderatorAsCovariate(List<String> covariates, String moderator) {
        return covariates.contains(moderator)
                ? Optional.of(Note.of(Note.Text.MODERATOR_IS_COVARIATE))
                : Optional.empty();
    }

    /** The effect of condition at each value is shown for a 0/1 moderator, tested or not. */
    private static List<ModerationRow.Term> terms(Kind kind) {
        return kind == Kind.BINARY
                ? List.of(ModerationRow.Term.values())
                : List.of(ModerationRow.Term.MODERATOR, ModerationRow.Term.CONDITION, ModerationRow.Term.INTERACTION);
    }
}
