package nl.terugblik.matching.problem;

import java.util.List;
import nl.terugblik.matching.Covariate;
import nl.terugblik.matching.Distance;

/** Makes the measure that a distance asks for. */
public final class Measures {

    private Measures() {}

    /** Makes a measure of rows. */
    public interface Maker {
        Measure of(Distance distance, List<Covariate> covariates, boolean[] treated);
    }

    /**
     * The measure of the rows of a problem.
     *
     * @throws CannotMatch when the covariates do not give one
     */
    public static Measure of(Distance distance, List<Covariate> covariates, boolean[] treated) {
        return distance.isScore()
                ? new ScoreMeasure(PropensityScore.of(covariates, treated, distance == Distance.PROPENSITY_LOGIT))
                : CovariateSpace.of(distance, covariates, treated);
    }
}
