package nl.terugblik.outcomes.effects;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.outcomes.tests.Note;
import nl.terugblik.outcomes.tests.Tested;

/**
 * One term of a model in which the effect of condition depends on a moderator.
 *
 * @param outcome its name
 * @param moderator its name
 * @param covariates what the model adjusts for; none for the unadjusted one
 * @param term which term
 * @param n the model's own cases
 * @param tested the term's effect
 * @param nagelkerke the model's share of explained variation, 0 to 1; logistic models only
 * @param note why it was not tested, or how the test is to be read
 */
public record ModerationRow(
        String outcome,
        String moderator,
        List<String> covariates,
        Term term,
        int n,
        Optional<Tested> tested,
        OptionalDouble nagelkerke,
        Optional<Note> note) {

    /** The terms of a moderation model; the last two for a 0/1 moderator only. */
    public enum Term {
        MODERATOR("moderator"),
        CONDITION("condition"),
        INTERACTION("interaction"),
        CONDITION_AT_0("condition at 0"),
        CONDITION_AT_1("condition at 1");

        private final String id;

        Term(String id) {
            this.id = id;
        }

        /** The name in the column {@code term}. */
        public String id() {
            return id;
        }
    }
}
