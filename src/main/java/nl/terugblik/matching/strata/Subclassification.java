package nl.terugblik.matching.strata;

import java.util.Arrays;
import nl.terugblik.matching.problem.Problem;
import nl.terugblik.matching.problem.ScoreMeasure;
import nl.terugblik.matching.problem.ScoreOrder;
import nl.terugblik.matching.problem.Sets;
import nl.terugblik.matching.problem.Stratum;

/**
 * Subclassification: strata of the score, cut at quantiles of the treated rows, so that each holds about as many of them.
 *
 * <p>Where agreement is asked for, rows that agree are subclassified among themselves. Rows that agree are sometimes fewer
 * than the subclasses that are asked for; they then get as many as their smaller group has rows. A subclass that lacks a
 * group takes a row from a neighbour, so every row that agrees with one of the other group is in a set.
 */
public final class Subclassification {

    private Subclassification() {}

    public static Sets of(Problem problem) {
        ScoreMeasure measure = (ScoreMeasure) problem.measure().orElseThrow();
        Sets sets = new Sets();
        for (Stratum stratum : Stratum.of(problem)) {
            ScoreOrder treated = ScoreOrder.of(problem, measure, stratum.treated());
            ScoreOrder controls = ScoreOrder.of(problem, measure, stratum.controls());
            Subclasses subclasses =
                    Subclasses.of(problem.specification().subclasses(), treated.scores(), controls.scores());
            int smaller = Math.min(treated.size(), controls.size());
            if (subclasses.count() > smaller) {
                subclasses = Subclasses.of(smaller, treated.scores(), controls.scores());
            }
            int[] setOf = new int[subclasses.count()];
            Arrays.fill(setOf, -1);
            for (int i = 0; i < treated.size(); i++) {
                add(sets, setOf, subclasses.treated()[i], stratum.treated()[treated.places()[i]]);
            }
            for (int i = 0; i < controls.size(); i++) {
                add(sets, setOf, subclasses.controls()[i], stratum.controls()[controls.places()[i]]);
            }
        }
        return sets;
    }

    private static void add(Sets sets, int[] setOf, int subclass, int row) {
        if (setOf[subclass] < 0) {
            setOf[subclass] = sets.begin(row);
        } else {
            sets.add(setOf[subclass], row);
        }
    }
}
