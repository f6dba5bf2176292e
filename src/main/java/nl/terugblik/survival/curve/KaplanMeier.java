package nl.terugblik.survival.curve;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Weighting;
import nl.terugblik.survival.FollowUp;
import nl.terugblik.survival.Followed;
import nl.terugblik.survival.Moments;

/**
 * The chance of having no event yet, by time (Kaplan and Meier, 1958, Journal of the American Statistical Association
 * 53, 457-481); every end by a cause is an event.
 *
 * <p>Standard errors are Greenwood's. With weights or clusters they are the infinitesimal jackknife instead: how far the
 * clusters, each taken whole, pull the curve, as in R's {@code survfit(weights =, cluster =)}.
 *
 * <p>Where rows enter late, a moment may come at which the few who are at risk all have an event. The curve then is 0 from
 * there on, whoever enters afterwards.
 */
public final class KaplanMeier {

    private final Followed rows;
    private final Moments moments;
    private final IntervalScale scale;
    private final List<SurvivalStep> steps = new ArrayList<>();

    private KaplanMeier(Followed rows, IntervalScale scale) {
        this.rows = rows;
        this.moments = Moments.of(rows);
        this.scale = scale;
        double[] errors = SurvivalErrors.relative(rows, moments);
        double survival = 1;
        for (int moment = 0; moment < moments.count(); moment++) {
            survival *= 1 - moments.hazard(moment);
            steps.add(new SurvivalStep(
                    moments.time()[moment],
                    moments.atRisk()[moment],
                    moments.events()[moment],
                    survival > 0 ? Chance.of(survival, errors[moment], scale) : Chance.NONE));
        }
    }

    /** The curve of rows that count alike, with intervals on the default scale. */
    public static Result<KaplanMeier> of(FollowUp rows) {
        return of(rows, Weighting.none(rows.rows()), IntervalScale.LOG_LOG);
    }

    /** The curve of rows with weights and clusters; there must be a row. */
    public static Result<KaplanMeier> of(FollowUp rows, Weighting weighting, IntervalScale scale) {
        if (rows.rows() == 0) {
            return Result.none(Reason.Code.EMPTY_GROUP);
        }
        return new Result.Found<>(new KaplanMeier(Followed.of(rows, weighting), scale));
    }

    /** Every moment with an event, in order; none where no event was seen. */
    public List<SurvivalStep> steps() {
        return List.copyOf(steps);
    }

    /** The chance of having no event up to and including a moment, unless that lies beyond the follow-up. */
    public Result<Chance> at(double moment) {
        int through = moments.through(moment);
        Chance chance =
                through == 0 ? Chance.of(1, 0, scale) : steps.get(through - 1).survival();
        return moment > rows.last() && chance.value() > 0
                ? Result.none(Reason.Code.BEYOND_FOLLOW_UP)
                : new Result.Found<>(chance);
    }

    /** How many rows are at risk just before a moment, whatever their weights. */
    public int atRisk(double moment) {
        return rows.atRisk(moment);
    }

    /** The median time without an event. */
    public MedianTime median() {
        return MedianTime.of(steps);
    }

    /** The mean time without an event up to a horizon, unless that lies beyond the follow-up. */
    public Result<RestrictedMean> restrictedMean(double horizon) {
        if (!(horizon > 0)) {
            throw new IllegalArgumentException("a horizon lies after the origin");
        }
        return at(horizon).map(reached -> RestrictedMeans.of(rows, moments, horizon));
    }

    public int rows() {
        return rows.rows();
    }
}
