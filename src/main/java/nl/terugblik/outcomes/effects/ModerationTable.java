package nl.terugblik.outcomes.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.terugblik.outcomes.dataset.Column;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.plan.AnalysisPlan;
import nl.terugblik.outcomes.plan.Kind;
import nl.terugblik.outcomes.plan.TestOptions;
import nl.terugblik.outcomes.tests.Judged;
import nl.terugblik.outcomes.tests.ModelCases;
import nl.terugblik.outcomes.tests.Note;
import nl.terugblik.outcomes.tests.TestRules;
import nl.terugblik.outcomes.tests.Tested;

/**
 * For whom the condition works out differently: each outcome on moderator, condition and their product.
 *
 * @param options how single moderators enter, and what becomes of a covariate that is the moderator itself
 */
public record ModerationTable(Families families, TestRules rules, TestOptions options) {

    public List<ModerationRow> rows(AnalysisPlan.Moderation plan) {
        List<ModerationRow> rows = new ArrayList<>();
        for (String outcome : plan.outcomes()) {
            for (String moderator : plan.moderators()) {
                plan.models().stream()
                        .map(covariates -> covariates(covariates, moderator))
                        .distinct()
                        .forEach(covariates -> rows.addAll(rows(outcome, moderator, covariates)));
            }
        }
        return rows;
    }

    private List<String> covariates(List<String> named, String moderator) {
        return options.dropsModerator()
                ? named.stream()
                        .filter(covariate -> !covariate.equals(moderator))
                        .toList()
                : named;
    }

    private List<ModerationRow> rows(String outcome, String moderator, List<String> covariates) {
        TestOptions.Moderator asked = options.moderator(moderator);
        boolean whole = asked.as().stream().noneMatch(TestOptions.As.FACTOR::equals)
                || families.column(moderator).isWhole();
        Families taken = asked.as()
                .filter(as -> whole)
                .map(as -> families.with(moderator, as))
                .orElse(families);
        List<String> others = new ArrayList<>(List.of(moderator));
        others.addAll(covariates);
        ModelCases cases = ModelCases.of(taken, outcome, others);
        Column column = taken.column(moderator);
        OptionalInt reference = column.kind() == Kind.CATEGORY ? asked.reference() : OptionalInt.empty();
        Judged<ModerationEffects> judged = moderatorAsCovariate(covariates, moderator)
                .or(() -> rules.objection(cases, column))
                .or(() -> whole ? Optional.empty() : Optional.of(Note.of(Note.Text.NOT_WHOLE)))
                .or(() -> withoutReference(cases, column, reference))
                .map(Judged::<ModerationEffects>withheld)
                .orElseGet(
                        () -> Judged.of(ModerationEffects.of(cases, column, reference), ModerationEffects::isFinite));
        return terms(column, reference).stream()
                .map(term -> row(outcome, moderator, covariates, term, cases, judged))
                .toList();
    }

    private ModerationRow row(
            String outcome,
            String moderator,
            List<String> covariates,
            ModerationRow.Term term,
            ModelCases cases,
            Judged<ModerationEffects> judged) {
        Optional<Tested> tested = judged.value().flatMap(effects -> effects.of(term));
        return new ModerationRow(
                outcome,
                moderator,
                covariates,
                term,
                cases.cases().size(),
                tested,
                judged.value().map(ModerationEffects::nagelkerke).orElseGet(OptionalDouble::empty),
                judged.value().isPresent() && tested.isEmpty()
                        ? Optional.of(Note.of(Note.Text.NO_FAMILIES))
                        : judged.note(families));
    }

    private static Optional<Note> moderatorAsCovariate(List<String> covariates, String moderator) {
        return covariates.contains(moderator)
                ? Optional.of(Note.of(Note.Text.MODERATOR_IS_COVARIATE))
                : Optional.empty();
    }

    private static Optional<Note> withoutReference(ModelCases cases, Column moderator, OptionalInt reference) {
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        int place = moderator.variable().codes().indexOf(reference.getAsInt());
        return place < 0 || cases.cases().counts(moderator)[place] == 0
                ? Optional.of(Note.of(Note.Text.NO_REFERENCE))
                : Optional.empty();
    }

    /** The effect of condition at each value is shown for a 0/1 moderator, tested or not; contrasts where they are asked for. */
    private static List<ModerationRow.Term> terms(Column moderator, OptionalInt reference) {
        List<ModerationRow.Term> terms = new ArrayList<>(
                List.of(ModerationRow.Term.MODERATOR, ModerationRow.Term.CONDITION, ModerationRow.Term.INTERACTION));
        if (moderator.kind() == Kind.BINARY) {
            terms.add(ModerationRow.Term.CONDITION_AT_0);
            terms.add(ModerationRow.Term.CONDITION_AT_1);
        }
        reference.ifPresent(held -> moderator.variable().codes().stream()
                .filter(code -> code != held)
                .forEach(code -> {
                    terms.add(ModerationRow.Term.moderator(code, held));
                    terms.add(ModerationRow.Term.interaction(code, held));
                }));
        return terms;
    }
}
