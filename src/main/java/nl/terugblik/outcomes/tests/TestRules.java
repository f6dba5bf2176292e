package nl.terugblik.outcomes.tests;

import java.util.Optional;
import nl.terugblik.outcomes.dataset.Column;
import nl.terugblik.outcomes.dataset.Pairs;
import nl.terugblik.outcomes.plan.Kind;

/**
 * When a comparison of outcomes may be tested.
 *
 * @param minimum how many families each group of it needs
 * @param withheld why none may, where matched groups differ too much for the study
 */
public record TestRules(MinimumGroup minimum, Optional<Note> withheld) {

    /** Why a model of these cases may not be tested, where it may not. */
    public Optional<Note> objection(ModelCases model) {
        return model.objection().or(() -> withheld).or(() -> minimum.objection(model));
    }

    /** The same where the effect of condition may depend on a moderator. */
    public Optional<Note> objection(ModelCases model, Column moderator) {
        return model.objection().or(() -> withheld).or(() -> minimum.objection(model, moderator));
    }

    /** The same for an outcome in pairs, whose families make groups of equal size. */
    public Optional<Note> objection(Column outcome, Pairs.Known known) {
        return outcome.kind() == Kind.CATEGORY
                ? Optional.of(Note.of(Note.Text.OUTCOME_IS_CATEGORY))
                : withheld.or(() -> minimum.objection(outcome, known));
    }

    /** How large the effect of condition is, also where groups are too small for a test. */
    public Judged<ConditionEffect> estimate(ModelCases model) {
        return model.objection()
                .or(() -> withheld)
                .map(Judged::<ConditionEffect>withheld)
                .orElseGet(() -> Judged.of(ConditionEffect.of(model), ConditionEffect::isFinite));
    }

    /** The effect of condition in a model of these cases, where it may be tested. */
    public Judged<ConditionEffect> effect(ModelCases model) {
        return objection(model)
                .map(Judged::<ConditionEffect>withheld)
                .orElseGet(() -> Judged.of(ConditionEffect.of(model), ConditionEffect::isFinite));
    }
}
