package nl.terugblik.outcomes.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.terugblik.outcomes.plan.AnalysisPlan.Course;
import nl.terugblik.outcomes.plan.CourseScale;

/** The families of a cohort with what is followed of them. */
public final class Followed {

    private final Families families;
    private final Moments moments;
    private final double[] condition;
    private final double[] weights;
    private final int[] sets;

    public Followed(Families families, Moments moments) {
        this.families = families;
        this.moments = moments;
        Cases all = Cases.complete(families, List.of());
        this.condition = all.condition();
        this.weights = all.weights();
        this.sets = all.sets();
    }

    public Families families() {
        return families;
    }

    public Moments moments() {
        return moments;
    }

    /** A measure at a moment, a value for each family, NaN where missing. */
    public double[] values(Course course, int moment) {
        return moments.values(course, moment);
    }

    public boolean isIn(int family, Side group) {
        return condition[family] == group.condition();
    }

    double weight(int family) {
        return weights[family];
    }

    int set(int family) {
        return sets[family];
    }

    /** The rows of a group of which all these values are known. */
    public int[] known(Side group, double[]... values) {
        int[] rows = new int[condition.length];
        int count = 0;
        for (int row = 0; row < condition.length; row++) {
            if (isIn(row, group) && isKnown(row, values)) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    private static boolean isKnown(int row, double[][] values) {
        for (double[] all : values) {
            if (Double.isNaN(all[row])) {
                return false;
            }
        }
        return true;
    }

    /** What remains of values in some rows. */
    public static double[] of(double[] values, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> values[row]).toArray();
    }

    public double[] weights(int[] rows) {
        return of(weights, rows);
    }

    public int[] sets(int[] rows) {
        return IntStream.of(rows).map(row -> sets[row]).toArray();
    }

    /** What the values of a course are. */
    public CourseScale scale(Course course) {
        return moments.scale(course);
    }
}
