package nl.terugblik.matching;

import java.util.List;

/** To be written. */
final class CovariateSpace {

    private CovariateSpace() {}

    static SpaceMeasure of(Distance distance, List<Covariate> covariates, boolean[] treated) {
        throw new CannotMatch("Distance " + distance.id() + " is not there yet for " + covariates.size()
                + " columns and " + treated.length + " rows.");
    }
}
