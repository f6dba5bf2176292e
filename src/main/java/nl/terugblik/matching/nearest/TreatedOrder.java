package nl.terugblik.matching.nearest;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.terugblik.matching.problem.Problem;

/** The order in which treated rows choose. */
final class TreatedOrder {

    private TreatedOrder() {}

    /** The treated rows in order; where the closest goes first, in the order that decides among equals. */
    static int[] of(Problem problem, Precedence precedence) {
        return switch (problem.specification().order()) {
            case LARGEST ->
                Arrays.stream(Precedence.sorted(problem, false))
                        .filter(problem::isTreated)
                        .toArray();
            case SMALLEST, CLOSEST ->
                IntStream.range(0, problem.size())
                        .map(precedence::row)
                        .filter(problem::isTreated)
                        .toArray();
            case RANDOM -> problem.treatedRows();
            case DATA -> byPlace(problem);
        };
    }

    private static int[] byPlace(Problem problem) {
        int[] treated = problem.treatedRows();
        long[] places = new long[treated.length];
        for (int i = 0; i < treated.length; i++) {
            places[i] = (long) problem.place(treated[i]) << Integer.SIZE | treated[i];
        }
        Arrays.sort(places);
        return Arrays.stream(places).mapToInt(place -> (int) place).toArray();
    }
}
