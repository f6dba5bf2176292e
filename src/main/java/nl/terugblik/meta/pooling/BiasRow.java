package nl.terugblik.meta.pooling;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import nl.terugblik.meta.model.Estimate;

/**
 * One look at what small studies may do.
 *
 * @param test which
 * @param effects of how many effects
 * @param estimate what was estimated
 * @param missing how many effects seem to be missing, or would have to be
 * @param side where they are missing
 * @param tau2 the variance of effects once they are filled in
 * @param notes why there are no figures, or how they are to be read
 */
public record BiasRow(
        Test test,
        int effects,
        Optional<Estimate> estimate,
        OptionalLong missing,
        Optional<String> side,
        OptionalDouble tau2,
        List<Note> notes) {

    /** The looks, under the names of the table. */
    public enum Test {
        EGGER,
        ROOT_SUM_MODERATOR,
        TRIM_AND_FILL,
        FAIL_SAFE_N;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static BiasRow none(Test test, int effects, Note note) {
        return new BiasRow(
                test,
                effects,
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                List.of(note));
    }
}
