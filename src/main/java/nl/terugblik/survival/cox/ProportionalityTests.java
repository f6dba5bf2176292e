package nl.terugblik.survival.cox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Weighting;
import nl.terugblik.survival.Cholesky;
import nl.terugblik.survival.FollowUp;
import nl.terugblik.survival.Followed;
import nl.terugblik.survival.Moments;

/** The score tests of effects that grow with time, computed at the fit of a model where they do not. */
final class ProportionalityTests {

    /** The share of a column's growing information that the plain effects must leave; rounding leaves some 1e-16. */
    private static final double LEFT = 1e-10;

    private ProportionalityTests() {}

    /** One minus the curve of survival just before a moment, less its mean over all events. */
    static DoubleUnaryOperator growth(FollowUp rows) {
        Moments moments = Moments.of(Followed.of(rows, Weighting.none(rows.rows())));
        double[] gone = new double[moments.count()];
        double survival = 1;
        double sum = 0;
        double events = 0;
        for (int moment = 0; moment < gone.length; moment++) {
            gone[moment] = 1 - survival;
            survival *= 1 - moments.hazard(moment);
            sum += moments.events()[moment] * gone[moment];
            events += moments.events()[moment];
        }
        double mean = sum / events;
        return time -> gone[moments.through(time) - 1] - mean;
    }

    /**
     * Tests every term and all together.
     *
     * @param pass over the rows at the fit, grown with time
     * @param inverse of its curvature
     */
    static Result<Proportionality> of(CoxPass pass, double[][] inverse, Turn turn, CoxCoefficients named) {
        double[][] squared = turn.curvature(pass.squaredCurvature());
        double[][] rest = turn.curvature(rest(pass.squaredCurvature(), pass.grownCurvature(), inverse));
        double[] slope = turn.slope(pass.grownSlope());
        List<String> still = new ArrayList<>();
        for (int j = 0; j < slope.length; j++) {
            if (!(rest[j][j] > LEFT * squared[j][j])) {
                still.add(named.names().get(j));
            }
        }
        Optional<Double> all = still.isEmpty()
                ? Cholesky.form(rest, slope, IntStream.range(0, slope.length).toArray())
                : Optional.empty();
        if (all.isEmpty()) {
            return new Result.NotEstimable<>(new Reason(Reason.Code.NO_VARIATION, still));
        }
        List<CoxTest> terms = new ArrayList<>();
        for (String term : named.terms()) {
            int[] columns = named.columns(term);
            double statistic = Cholesky.form(rest, slope, columns).orElseThrow();
            terms.add(CoxTest.of(term, statistic, columns.length));
        }
        return new Result.Found<>(new Proportionality(terms, CoxTest.of("all", all.get(), slope.length)));
    }

    /**
     * The same from how the clusters, each taken whole, pull the growing effects beyond what they pull the plain ones.
     *
     * @param plain for each cluster its pull on the plain effects, at the fit
     * @param growing for each its pull on the growing ones
     */
    static Result<Proportionality> robust(
            CoxPass pass, double[][] inverse, Turn turn, CoxCoefficients named, double[][] plain, double[][] growing) {
        int width = inverse.length;
        double[][] half = half(pass.grownCurvature(), inverse);
        double[][] beyond = new double[plain.length][width];
        double[] slope = new double[width];
        for (int cluster = 0; cluster < plain.length; cluster++) {
            for (int j = 0; j < width; j++) {
                beyond[cluster][j] = growing[cluster][j];
                for (int k = 0; k < width; k++) {
                    beyond[cluster][j] -= half[j][k] * plain[cluster][k];
                }
                slope[j] += beyond[cluster][j];
            }
        }
        double[][] spread = turn.curvature(RobustCovariance.products(beyond, width));
        double[] turned = turn.slope(slope);
        Optional<Double> all =
                Cholesky.form(spread, turned, IntStream.range(0, width).toArray());
        if (all.isEmpty()) {
            return Result.none(Reason.Code.NO_SPREAD);
        }
        List<CoxTest> terms = new ArrayList<>();
        for (String term : named.terms()) {
            int[] columns = named.columns(term);
            terms.add(CoxTest.of(term, Cholesky.form(spread, turned, columns).orElseThrow(), columns.length));
        }
        return new Result.Found<>(new Proportionality(terms, CoxTest.of("all", all.get(), width)));
    }

    private static double[][] half(double[][] grown, double[][] inverse) {
        int width = inverse.length;
        double[][] half = new double[width][width];
        for (int j = 0; j < width; j++) {
            for (int k = 0; k < width; k++) {
                for (int m = 0; m < width; m++) {
                    half[j][k] += grown[j][m] * inverse[m][k];
                }
            }
        }
        return half;
    }

    /** What the information about growing effects leaves when that about the plain ones is taken out. */
    private static double[][] rest(double[][] squared, double[][] grown, double[][] inverse) {
        int width = squared.length;
        double[][] half = half(grown, inverse);
        double[][] rest = new double[width][width];
        for (int j = 0; j < width; j++) {
            for (int k = 0; k <= j; k++) {
                double taken = 0;
                for (int m = 0; m < width; m++) {
                    taken += half[j][m] * grown[m][k];
                }
                rest[j][k] = squared[j][k] - taken;
                rest[k][j] = rest[j][k];
            }
        }
        return rest;
    }
}
