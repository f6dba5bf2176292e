package nl.terugblik.matching.problem;

import java.util.List;
import java.util.stream.Collectors;
import nl.terugblik.matching.CannotMatch;
import nl.terugblik.matching.Covariate;
import nl.terugblik.matching.Distance;

/**
 * Points whose Euclidean distance is the distance that was asked for, as MatchIt's {@code mahalanobis_dist},
 * {@code robust_mahalanobis_dist} and {@code scaled_euclidean_dist} have it.
 *
 * <p>What does not vary counts for nothing: columns of one value, and directions along which the covariance is 0, which
 * its generalised inverse leaves out.
 */
public final class CovariateSpace {

    private CovariateSpace() {}

    /**
     * The space of these covariates.
     *
     * @throws CannotMatch when none of them varies, or they make more columns of numbers than can be held
     */
    public static SpaceMeasure of(Distance distance, List<Covariate> covariates, boolean[] treated) {
        List<double[]> columns = SpaceColumns.of(covariates, treated.length);
        double[][] coordinates = switch (distance) {
            case MAHALANOBIS -> mahalanobis(columns, treated);
            case ROBUST_MAHALANOBIS -> robustMahalanobis(columns, treated.length);
            case SCALED_EUCLIDEAN -> scaledEuclidean(columns, treated);
            case PROPENSITY, PROPENSITY_LOGIT -> throw new IllegalArgumentException("a score is no space");
        };
        if (coordinates.length == 0) {
            String where = distance == Distance.ROBUST_MAHALANOBIS ? "" : " within the groups";
            throw new CannotMatch("Rows have no distance, because nothing varies" + where + " in "
                    + covariates.stream().map(Covariate::name).collect(Collectors.joining(", "))
                    + "; match on other columns, or by another distance.");
        }
        return new SpaceMeasure(coordinates);
    }

    private static double[][] mahalanobis(List<double[]> columns, boolean[] treated) {
        List<double[]> standardised =
                columns.stream().map(Columns::standardised).toList();
        List<double[]> within = standardised.stream()
                .map(column -> Columns.lessGroupMeans(column, treated))
                .toList();
        return Whitening.of(standardised, Columns.products(within, treated.length - 2));
    }

    /** Ranks, with their correlations and the variance that ranks of as many rows have where none tie. */
    private static double[][] robustMahalanobis(List<double[]> columns, int rows) {
        List<double[]> ranks = columns.stream().map(Columns::ranks).toList();
        List<double[]> standardised = ranks.stream().map(Columns::standardised).toList();
        double untied = Math.sqrt(rows * (rows + 1.0) / 12);
        List<double[]> scaled =
                ranks.stream().map(column -> Columns.divided(column, untied)).toList();
        return Whitening.of(scaled, Columns.products(standardised, rows - 1));
    }

    private static double[][] scaledEuclidean(List<double[]> columns, boolean[] treated) {
        return columns.stream()
                .filter(column -> Columns.variesWithin(column, treated))
                .map(column -> Columns.divided(column, Columns.deviationWithin(column, treated)))
                .toArray(double[][]::new);
    }
}
