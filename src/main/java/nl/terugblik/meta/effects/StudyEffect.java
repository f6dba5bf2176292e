package nl.terugblik.meta.effects;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One effect of one study, above 0 where it is favourable.
 *
 * @param study names it
 * @param sample the independent sample that it was found in, which several studies may share
 * @param outcome what it is an effect on
 * @param indicator how the outcome was measured; may be empty
 * @param given what the study prints of it, from which it was converted
 * @param pooled whether it is itself the result of a meta-analysis
 * @param own whether it is of the run that was given
 * @param sizes how large it is
 * @param experimental how many the experimental group holds, where known
 * @param control how many the control group holds, where known
 * @param moderators what is known of the study, by moderator
 * @param marks how it is to be read
 */
public record StudyEffect(
        String study,
        String sample,
        String outcome,
        String indicator,
        String given,
        boolean pooled,
        boolean own,
        Sizes sizes,
        OptionalDouble experimental,
        OptionalDouble control,
        Map<String, String> moderators,
        List<Mark> marks) {

    /** What a reader must know of an effect. */
    public enum Mark {
        /** The study itself tested nothing, since a group had too few families; a minimum for testing is none for pooling. */
        WITHHELD_IN_STUDY,
        /** It measures something near the outcome and not the outcome itself. */
        CONSTRUCT,
        /** What was measured before was taken off. */
        PRETEST;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public StudyEffect {
        moderators = Map.copyOf(moderators);
        marks = List.copyOf(marks);
    }

    /** What small studies are told by: the error that the sizes of the groups alone would give. */
    public OptionalDouble rootSum() {
        return experimental.isPresent() && control.isPresent()
                ? OptionalDouble.of(Math.sqrt(1 / experimental.getAsDouble() + 1 / control.getAsDouble()))
                : OptionalDouble.empty();
    }
}
