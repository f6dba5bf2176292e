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

    /**
     * A term of a moderation model, or a part of one.
     *
     * @param id the name in the column {@code term}
     */
    public record Term(String id) {

        public static final Term MODERATOR = new Term("moderator");
        public static final Term CONDITION = new Term("condition");
        public static final Term INTERACTION = new Term("interaction");

        /** The effect of condition where a 0/1 moderator is 0. */
        public static final Term CONDITION_AT_0 = new Term("condition at 0");

        /** The effect of condition where it is 1. */
        public static final Term CONDITION_AT_1 = new Term("condition at 1");

        /** One value of a moderator against another, where condition is 0. */
        static Term moderator(int value, int reference) {
            return new Term(MODERATOR.id + contrast(value, reference));
        }

        /** By how much the effect of condition differs between one value of a moderator and another. */
        static Term interaction(int value, int reference) {
            return new Term(INTERACTION.id + contrast(value, reference));
        }

        private static String contrast(int value, int reference) {
            return " " + value + " against " + reference;
        }
    }
}
