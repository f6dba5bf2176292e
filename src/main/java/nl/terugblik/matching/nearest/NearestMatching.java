package nl.terugblik.matching.nearest;

import java.util.Arrays;
import nl.terugblik.matching.Order;
import nl.terugblik.matching.Specification;
import nl.terugblik.matching.problem.Measure;
import nl.terugblik.matching.problem.Problem;
import nl.terugblik.matching.problem.Sets;

/**
 * Greedy matching: one treated row after another takes the nearest control that is free and allowed. With several controls
 * a treated row there are as many rounds, so that everyone has a first before anyone takes a second.
 *
 * <p>Distances that differ by no more than the measure's tolerance count as equal; then {@link Precedence} decides, among
 * controls and among treated rows alike.
 *
 * <p>For n rows the time goes as n·log n where distances are scores, whatever the order, and where they lie in a space of
 * some six dimensions; see {@link Search} for when it does not. Memory goes as n for every axis, so there is no bound of
 * its own.
 */
public final class NearestMatching {

    private final Problem problem;
    private final Specification asked;
    private final Measure measure;
    private final Pool pool;
    private final Search search;
    private final Precedence precedence;
    private final Sets sets = new Sets();
    private final int[] setOf;

    private NearestMatching(Problem problem) {
        this.problem = problem;
        asked = problem.specification();
        measure = problem.measure().orElseThrow();
        precedence = Precedence.of(problem);
        pool = new Pool(Axes.of(problem), precedence, problem.controlRows());
        search = new Search(pool);
        setOf = new int[problem.size()];
        Arrays.fill(setOf, -1);
    }

    public static Sets of(Problem problem) {
        return new NearestMatching(problem).match();
    }

    private Sets match() {
        int[] treated = TreatedOrder.of(problem, precedence);
        if (asked.replace()) {
            for (int row : treated) {
                takeAndGiveBack(row);
            }
            return sets;
        }
        for (int round = 0; round < asked.ratio() && treated.length > 0; round++) {
            treated = asked.order() == Order.CLOSEST ? closestFirst(treated) : inOrder(treated);
        }
        return sets;
    }

    /** Controls serve again, so nobody's choice hangs on another's; only one's own are not taken twice. */
    private void takeAndGiveBack(int row) {
        int[] own = new int[asked.ratio()];
        int count = 0;
        while (count < own.length) {
            int nearest = search.nearest(row);
            if (nearest == Pool.NONE) {
                break;
            }
            own[count++] = choose(row, measure.between(row, nearest));
        }
        for (int i = 0; i < count; i++) {
            pool.giveBack(own[i]);
        }
    }

    /** A round in a fixed order; gives those who found a control, since for the others there will be none either. */
    private int[] inOrder(int[] treated) {
        return Arrays.stream(treated)
                .filter(row -> {
                    int nearest = search.nearest(row);
                    if (nearest != Pool.NONE) {
                        choose(row, measure.between(row, nearest));
                    }
                    return nearest != Pool.NONE;
                })
                .toArray();
    }

    /** A round in which whoever has the nearest control goes first. */
    private int[] closestFirst(int[] treated) {
        Approaches approaches = new Approaches(treated);
        int[] served = new int[treated.length];
        int count = 0;
        for (int next = approaches.next(); next != Pool.NONE; next = approaches.next()) {
            choose(treated[next], approaches.distance[next]);
            approaches.drop(next);
            served[count++] = next;
        }
        Arrays.sort(served, 0, count);
        return Arrays.stream(served, 0, count).map(i -> treated[i]).toArray();
    }

    /** Takes the control that comes first of those that are as near as the nearest. */
    private int choose(int row, double least) {
        int control = search.first(row, least + measure.tolerance());
        pool.take(control);
        if (setOf[row] < 0) {
            setOf[row] = sets.begin(row);
        }
        sets.add(setOf[row], control);
        return control;
    }

    /**
     * How far the nearest control of each treated row is. Since controls only go, a distance that was found once is never
     * too large, and is found again only when its row comes to the front and its control has gone.
     */
    private final class Approaches {

        private final int[] treated;
        private final int[] nearest;
        private final double[] distance;
        private final Turns turns;

        Approaches(int[] treated) {
            this.treated = treated;
            nearest = new int[treated.length];
            distance = new double[treated.length];
            turns = new Turns(treated.length);
            for (int i = 0; i < treated.length; i++) {
                renew(i);
            }
        }

        /** The first by precedence of those who are as near as the nearest. */
        int next() {
            while (turns.least() < Double.POSITIVE_INFINITY) {
                int least = turns.first(turns.least());
                int first = pool.isFree(nearest[least]) ? turns.first(distance[least] + measure.tolerance()) : least;
                if (pool.isFree(nearest[first])) {
                    return first;
                }
                renew(first);
            }
            return Pool.NONE;
        }

        private void renew(int i) {
            nearest[i] = search.nearest(treated[i]);
            distance[i] = nearest[i] == Pool.NONE ? Double.POSITIVE_INFINITY : measure.between(treated[i], nearest[i]);
            turns.set(i, distance[i]);
        }

        void drop(int i) {
            turns.set(i, Double.POSITIVE_INFINITY);
        }
    }
}
