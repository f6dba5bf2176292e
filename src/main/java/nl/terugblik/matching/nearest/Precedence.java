package nl.terugblik.matching.nearest;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.terugblik.matching.problem.Problem;
import nl.terugblik.matching.problem.ScoreMeasure;

/**
 * Which row comes first where distances tie: the one with the lower score, then the one with the lower tie rank. Every
 * row has a rank of its own, from 0.
 */
final class Precedence {

    private final int[] rows;
    private final int[] ranks;

    private Precedence(int[] rows) {
        this.rows = rows;
        ranks = new int[rows.length];
        for (int rank = 0; rank < rows.length; rank++) {
            ranks[rows[rank]] = rank;
        }
    }

    static Precedence of(Problem problem) {
        return new Precedence(sorted(problem, true));
    }

    /** Rows as they are numbered, for whom it is all the same which comes first. */
    static Precedence ofNumbers(int size) {
        return new Precedence(IntStream.range(0, size).toArray());
    }

    /** All rows by their scores, from below or from above; of equal scores, and without scores, by tie rank. */
    static int[] sorted(Problem problem, boolean ascending) {
        int size = problem.size();
        int[] byTie = new int[size];
        for (int row = 0; row < size; row++) {
            byTie[problem.tieRank(row)] = row;
        }
        if (!(problem.measure().orElse(null) instanceof ScoreMeasure measure)) {
            return byTie;
        }
        double[] scores = measure.scores();
        Arrays.sort(scores);
        long[] places = new long[size];
        for (int rank = 0; rank < size; rank++) {
            // Equal scores are found at one and the same index, whichever it is.
            long index = Arrays.binarySearch(scores, measure.score(byTie[rank]));
            places[rank] = (ascending ? index : size - index) << Integer.SIZE | rank;
        }
        Arrays.sort(places);
        int[] rows = new int[size];
        for (int i = 0; i < size; i++) {
            rows[i] = byTie[(int) places[i]];
        }
        return rows;
    }

    int rank(int row) {
        return ranks[row];
    }

    int row(int rank) {
        return rows[rank];
    }
}
