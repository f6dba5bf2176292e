package nl.terugblik.meta.pooling;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.meta.model.Estimate;
import nl.terugblik.meta.model.Heterogeneity;
import nl.terugblik.meta.model.Variances;
import nl.terugblik.statistics.Interval;

/**
 * A pooled effect.
 *
 * @param model by which model
 * @param effects how many effects it is made of
 * @param samples of how many samples
 * @param experimental how many the experimental groups hold
 * @param control how many the control groups hold
 * @param estimate the effect with its error
 * @param prediction where the true effect of a new study would lie
 * @param heterogeneity how much effects differ
 * @param variances the variances of the model
 * @param notes why there are no figures, or how they are to be read
 */
public record PooledRow(
        Model model,
        int effects,
        int samples,
        OptionalDouble experimental,
        OptionalDouble control,
        Optional<Estimate> estimate,
        Optional<Interval> prediction,
        Optional<Heterogeneity> heterogeneity,
        Optional<Variances> variances,
        List<Note> notes) {

    /** The models, under the names of the tables. */
    public enum Model {
        /** Random effects of samples, tested by the normal distribution. */
        REPORT,
        /** Random effects of samples and of effects within them, tested by t. */
        THREE_LEVEL,
        /** One effect a sample: random effects with errors by Knapp and Hartung. */
        RANDOM_EFFECTS,
        /** The same estimate with errors that hold however effects of a sample go together. */
        ROBUST,
        /** An effect that was pooled elsewhere, as it was printed. */
        PUBLISHED,
        /** The run's own effect. */
        OWN,
        /** What was pooled elsewhere and the run's own effect, weighted by their precision. */
        UPDATED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static PooledRow none(Model model, Selection of, List<Note> notes) {
        return new PooledRow(
                model,
                of.size(),
                of.samples().size(),
                of.total(effect -> effect.experimental()),
                of.total(effect -> effect.control()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                notes);
    }
}
