package nl.terugblik.outcomes;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.terugblik.outcomes.dataset.AnalysisPlan.Course;
import nl.terugblik.outcomes.dataset.Cases;
import nl.terugblik.outcomes.dataset.CourseScale;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.Group;
import nl.terugblik.outcomes.dataset.Moments;

/** The families of a cohort with what is followed of them. */
final class Followed {

    private final Families families;
    private final Moments moments;
    private final double[] condition;
    private final double[] weights;
    private final int[] sets;

    Followed(Families families, Moments moments) {
        this.families = families;
        this.moments = moments;
        Cases all = Cases.complete(families, List.of());
        this.condition = all.condition();
        this.weights = all.weights();
        this.sets = all.sets();
    }

    Families families() {
        return families;
    }

    Moments moments() {
        return moments;
    }

    /** A measure at a moment, a value for each family, NaN where missing. */
    double[] values(Course course, int moment) {
        return moments.values(course, moment);
    }

    boolean isIn(int family, Group group) {
        return condition[family] == group.condition();
    }

    double weight(int family) {
        return weights[family];
    }

    int set(int family) {
        return sets[family];
    }

    /** The rows of a group of which all these values are known. */
    int[] known(Group group, double[]... values) {
        return IntStream.range(0, condition.length)
                .filter(row -> isIn(row, group) && Arrays.stream(values).noneMatch(all -> Double.isNaN(all[row])))
                .toArray();
    }

    /** What remains of values in some rows. */
    static double[] of(double[] values, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> values[row]).toArray();
    }

    double[] weights(int[] rows) {
        return of(weights, rows);
    }

    int[] sets(int[] rows) {
        return IntStream.of(rows).map(row -> sets[row]).toArray();
    }

    /** What the values of a course are. */
    CourseScale scale(Course course) {
        return moments.scale(course);
    }
}
