package nl.terugblik.matching;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Rows in the order of their scores; of equal scores by the covariates in the order given, then by key. */
final class ByScore {

    private ByScore() {}

    /** The places of some rows, in the order of the rows' scores. */
    static int[] order(Problem problem, ScoreMeasure measure, int[] rows) {
        return IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(place -> measure.score(rows[place]))
                        .thenComparingInt(place -> problem.tieRank(rows[place])))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
