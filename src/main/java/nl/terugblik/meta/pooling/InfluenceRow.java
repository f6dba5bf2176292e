package nl.terugblik.meta.pooling;

import java.util.Optional;
import nl.terugblik.meta.model.Estimate;
import nl.terugblik.meta.model.Variances;

/**
 * The pooled effect without one sample.
 *
 * @param model by which model
 * @param left the sample that is left out
 * @param effects how many effects are left
 * @param samples of how many samples
 * @param estimate the effect; none where the fit came to no end
 * @param variances the variances
 * @param note why there are no figures
 */
public record InfluenceRow(
        PooledRow.Model model,
        String left,
        int effects,
        int samples,
        Optional<Estimate> estimate,
        Optional<Variances> variances,
        Optional<Note> note) {}
