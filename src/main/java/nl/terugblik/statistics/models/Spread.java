package nl.terugblik.statistics.models;

import java.util.List;
import java.util.Map;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;

/**
 * Checks that clusters leave effects a spread to be tested against; clusters that are alike, or groups in which nothing
 * varies, leave none, and what is computed then is rounding.
 */
public final class Spread {

    /** A coefficient's standard error below this share of the model's own is rounding. */
    private static final double STILL = 1e-9;

    /** A sum's standard error below this share of its parts' is rounding: variances lose 1e-16, errors the root. */
    public static final double ROUNDING = 1e-6;

    private Spread() {}

    /** An estimate in standard errors; 0 where there is neither. */
    static double ratio(double estimate, double standardError) {
        return estimate == 0 ? 0 : estimate / standardError;
    }

    /**
     * The clustered coefficients, or the columns without a spread of their own. The intercept may lack one: where the
     * control group does not vary, the effects still do.
     *
     * @param plain the same coefficients with the model's own covariance
     */
    static Result<Coefficients> checked(Coefficients clustered, Coefficients plain) {
        List<String> slopes = clustered.names().subList(1, clustered.names().size());
        List<String> still = slopes.stream()
                .filter(name ->
                        !(clustered.standardError(Map.of(name, 1.0)) > STILL * plain.standardError(Map.of(name, 1.0))))
                .toList();
        if (!still.isEmpty()) {
            return new Result.NotEstimable<>(new Reason(Reason.Code.NO_SPREAD, still));
        }
        for (String term : clustered.terms()) {
            Collinearity found = Collinearity.of(clustered.correlations(term).getData(), clustered.columns(term));
            if (found.reason().isPresent()) {
                return new Result.NotEstimable<>(
                        new Reason(Reason.Code.NO_SPREAD, found.reason().get().columns()));
            }
        }
        return new Result.Found<>(clustered);
    }
}
