package nl.terugblik.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import nl.terugblik.matching.optimal.Room;
import nl.terugblik.matching.problem.Problem;
import nl.terugblik.matching.problem.ScoreMeasure;
import nl.terugblik.matching.problem.Sets;
import nl.terugblik.matching.problem.SpaceMeasure;

/**
 * A problem whose distances are plain to see: the score is the column {@code x} itself, and other distances are those in
 * the plane of {@code x} and {@code y}.
 *
 * @param rows the table
 * @param problem the problem
 */
public record Measured(GivenRows rows, Problem problem) {

    public static Measured of(GivenRows rows, Map<String, ?> options) {
        return new Measured(
                rows, new Problem(rows.table(0), Specification.of(options), (distance, covariates, treated) -> {
                    double[] x =
                            ((Covariate.Numbers) covariates.get(0)).values().clone();
                    return distance.isScore()
                            ? new ScoreMeasure(x)
                            : new SpaceMeasure(new double[][] {x, ((Covariate.Numbers) covariates.get(1)).values()});
                }));
    }

    /** The rows of every set by their numbers in the problem, centre first. */
    public List<List<Integer>> sets(BiFunction<Problem, Room, Sets> method) {
        Sets sets = method.apply(problem, Room.of(1L << 30));
        Map<Integer, List<Integer>> rowsOf = new TreeMap<>();
        for (int i = 0; i < sets.size(); i++) {
            rowsOf.computeIfAbsent(sets.set(i), set -> new ArrayList<>()).add(sets.row(i));
        }
        return List.copyOf(rowsOf.values());
    }

    /** The ids of every set. */
    public Collection<Collection<String>> ids(BiFunction<Problem, Room, Sets> method) {
        List<String> ids = rows.column("id");
        Collection<Collection<String>> sets = new HashSet<>();
        sets(method)
                .forEach(set -> sets.add(new TreeSet<>(
                        set.stream().map(row -> ids.get(problem.place(row))).toList())));
        return sets;
    }
}
