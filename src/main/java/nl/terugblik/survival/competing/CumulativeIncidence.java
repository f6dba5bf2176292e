package nl.terugblik.survival.competing;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Weighting;
import nl.terugblik.survival.FollowUp;
import nl.terugblik.survival.Followed;
import nl.terugblik.survival.Moments;
import nl.terugblik.survival.curve.Chance;
import nl.terugblik.survival.curve.IntervalScale;

/**
 * The chance of having ended by one cause, by time, where other causes may come first (Aalen and Johansen, 1978,
 * Scandinavian Journal of Statistics 5, 141-150).
 *
 * <p>Standard errors are the infinitesimal jackknife, as R's {@code survfit} has them for several states: how far the
 * rows, or the clusters where there are any, pull the curve. R's {@code cmprsk::cuminc} draws the same curve with errors
 * by another formula.
 */
public final class CumulativeIncidence {

    private final Followed rows;
    private final Moments moments;
    private final IncidenceCurve curve;
    private final IntervalScale scale;

    private CumulativeIncidence(Followed rows, int cause, IntervalScale scale) {
        this.rows = rows;
        this.moments = Moments.of(rows);
        this.curve = IncidenceCurve.of(rows, moments, cause);
        this.scale = scale;
    }

    /** The curve of rows that count alike, with intervals on the default scale. */
    public static Result<CumulativeIncidence> of(FollowUp rows, int cause) {
        return of(rows, cause, Weighting.none(rows.rows()), IntervalScale.LOG_LOG);
    }

    /**
     * The curve of rows with weights and clusters; there must be a row.
     *
     * @param cause the number of the cause, 1 or more; ends by any other come first
     * @param scale that of the intervals, on the chance of having ended
     */
    public static Result<CumulativeIncidence> of(FollowUp rows, int cause, Weighting weighting, IntervalScale scale) {
        if (cause == FollowUp.CENSORED) {
            throw new IllegalArgumentException("the number of a cause is 1 or more");
        }
        if (rows.rows() == 0) {
            return Result.none(Reason.Code.EMPTY_GROUP);
        }
        return new Result.Found<>(new CumulativeIncidence(Followed.of(rows, weighting), cause, scale));
    }

    /** Every moment at which rows end by the cause, in order; none where no such end was seen. */
    public List<IncidenceStep> steps() {
        List<IncidenceStep> steps = new ArrayList<>();
        for (int moment = 0; moment < moments.count(); moment++) {
            if (curve.events()[moment] > 0) {
                steps.add(new IncidenceStep(
                        moments.time()[moment],
                        moments.atRisk()[moment],
                        curve.events()[moment],
                        curve.chance(moment, scale)));
            }
        }
        return steps;
    }

    /** The chance of having ended by the cause up to and including a moment, unless that lies beyond the follow-up. */
    public Result<Chance> at(double moment) {
        int through = moments.through(moment);
        if (moment > rows.last() && !(through > 0 && moments.endsAll(through - 1))) {
            return Result.none(Reason.Code.BEYOND_FOLLOW_UP);
        }
        return new Result.Found<>(through == 0 ? Chance.of(0, 0, scale) : curve.chance(through - 1, scale));
    }

    /** How many rows are at risk just before a moment, whatever their weights. */
    public int atRisk(double moment) {
        return rows.atRisk(moment);
    }

    public int rows() {
        return rows.rows();
    }
}
