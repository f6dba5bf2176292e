package nl.terugblik.matching.nearest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.terugblik.matching.problem.Measure;
import nl.terugblik.matching.problem.Problem;
import nl.terugblik.matching.problem.Reach;
import nl.terugblik.matching.problem.ScoreMeasure;
import nl.terugblik.matching.problem.SpaceMeasure;
import nl.terugblik.matching.problem.Strata;

/**
 * Where rows lie along every axis that decides whether two of them may be paired: first the axes of the distance, then
 * the columns with calipers of their own, then the columns on which a pair must differ.
 */
final class Axes {

    private final List<double[]> columns = new ArrayList<>();
    private final List<Double> units = new ArrayList<>();
    private final int distances;
    private final int reaches;
    private final double[] allowed;
    private final double limit;
    private final Strata strata;

    private Axes(Problem problem, boolean calipers) {
        Strata alike = problem.strata();
        if (calipers) {
            problem.measure().ifPresent(this::addMeasure);
        }
        distances = columns.size();
        List<Reach> asked = calipers ? problem.reaches() : List.of();
        for (Reach reach : asked) {
            alike = addReach(reach, alike);
        }
        reaches = columns.size();
        allowed = asked.stream().mapToDouble(Reach::furthest).toArray();
        for (Strata column : problem.apart()) {
            add(IntStream.of(column.of()).asDoubleStream().toArray(), 1);
        }
        limit = calipers ? problem.furthest() : Double.POSITIVE_INFINITY;
        strata = alike;
    }

    /** The axes of everything that is asked of a pair. */
    static Axes of(Problem problem) {
        return new Axes(problem, true);
    }

    /** The axes of agreement alone, or its opposite: no calipers, and all rows equally near. */
    static Axes ofAgreement(Problem problem) {
        return new Axes(problem, false);
    }

    private void addMeasure(Measure measure) {
        if (measure instanceof ScoreMeasure score) {
            add(score.scores(), measure.tolerance());
        } else if (measure instanceof SpaceMeasure space) {
            for (int dimension = 0; dimension < space.dimensions(); dimension++) {
                add(space.along(dimension), measure.tolerance());
            }
        }
    }

    /** Rows without a number are near each other only, so they are strata apart and all lie at 0. */
    private Strata addReach(Reach reach, Strata strata) {
        double[] values = reach.values().clone();
        int[] missing = new int[values.length];
        boolean some = false;
        for (int row = 0; row < missing.length; row++) {
            if (Double.isNaN(values[row])) {
                values[row] = 0;
                missing[row] = 1;
                some = true;
            }
        }
        add(values, reach.slack());
        return some ? strata.within(new Strata(missing, 2)) : strata;
    }

    private void add(double[] column, double unit) {
        columns.add(column);
        units.add(unit);
    }

    int count() {
        return columns.size();
    }

    /** How many axes are the distance's; they come first. */
    int distances() {
        return distances;
    }

    /** Where the axes of calipers on columns end. */
    int reaches() {
        return reaches;
    }

    double[] column(int axis) {
        return columns.get(axis);
    }

    /** What an axis is measured in when the widest is looked for; axes on which pairs differ are no widths at all. */
    double unit(int axis) {
        return axis < reaches ? units.get(axis) : Double.POSITIVE_INFINITY;
    }

    /** The furthest that a pair may be apart along the axis of a caliper. */
    double allowed(int axis) {
        return allowed[axis - distances];
    }

    /** The furthest that a pair may be apart by the distance. */
    double limit() {
        return limit;
    }

    /** Strata that no pair crosses. */
    Strata strata() {
        return strata;
    }
}
