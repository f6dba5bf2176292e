package nl.terugblik.outcomes.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.outcomes.dataset.Followed;
import nl.terugblik.outcomes.dataset.Moments;
import nl.terugblik.outcomes.dataset.Side;
import nl.terugblik.outcomes.plan.AnalysisPlan.Course;
import nl.terugblik.outcomes.plan.CourseScale;
import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.samples.MeanInterval;
import nl.terugblik.statistics.samples.WeightedSample;

/** Every measure that is followed, for each group at each moment, of the families of whom it is known then. */
public record CourseTable(Followed followed) {

    /** Why a value may be missing, in the order of the table. */
    static final List<String> REASONS =
            List.of("rejected_source", "not_yet_observed", "not_applicable", "not_recorded");

    public List<CourseRow> rows(List<Course> courses) {
        List<CourseRow> rows = new ArrayList<>();
        for (Course course : courses) {
            boolean share = followed.scale(course) == CourseScale.SHARE;
            for (int moment = 0; moment < Moments.NAMES.size(); moment++) {
                for (Side group : Side.values()) {
                    rows.add(row(course, share, moment, group));
                }
            }
        }
        return rows;
    }

    private CourseRow row(Course course, boolean share, int moment, Side group) {
        double[] values = followed.values(course, moment);
        int[] known = followed.known(group, values);
        Optional<WeightedSample> sample = WeightedSample.of(Followed.of(values, known), followed.weights(known))
                .found();
        OptionalDouble deviation = share
                ? OptionalDouble.empty()
                : sample.map(WeightedSample::standardDeviation).orElseGet(OptionalDouble::empty);
        Optional<Interval> interval = sample.flatMap(found -> interval(found, share, deviation));
        return new CourseRow(
                course.measure(),
                share ? "share" : "mean",
                Moments.NAMES.get(moment),
                group,
                known.length,
                REASONS.stream()
                        .mapToInt(reason -> followed.moments().missing(course, moment, group, reason))
                        .toArray(),
                sample.map(found -> OptionalDouble.of(found.mean())).orElseGet(OptionalDouble::empty),
                deviation,
                interval.map(found -> OptionalDouble.of(found.low())).orElseGet(OptionalDouble::empty),
                interval.map(found -> OptionalDouble.of(found.high())).orElseGet(OptionalDouble::empty));
    }

    private static Optional<Interval> interval(WeightedSample sample, boolean share, OptionalDouble deviation) {
        if (share) {
            // Rounding of weights may leave a share just beyond its bounds.
            return Optional.of(MeanInterval.ofShare(Math.min(1, Math.max(0, sample.mean())), sample.effectiveSize()));
        }
        return deviation.isPresent() && sample.effectiveSize() > 1
                ? Optional.of(MeanInterval.ofMean(sample.mean(), deviation.getAsDouble(), sample.effectiveSize()))
                : Optional.empty();
    }
}
