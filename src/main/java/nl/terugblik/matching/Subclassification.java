package nl.terugblik.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Subclassification: strata of the score, cut at quantiles of the treated rows, so that each holds about as many of them.
 *
 * <p>Where agreement is asked for, rows that agree are subclassified among themselves. Rows that agree are sometimes fewer
 * than the subclasses that are asked for; they then get as many as their smaller group has rows. A subclass that lacks a
 * group takes a row from a neighbour, so every row that agrees with one of the other group is in a set.
 */
final class Subclassification {

    private Subclassification() {}

    static Sets of(Problem problem) {
        ScoreMeasure measure = (ScoreMeasure) problem.measure().orElseThrow();
        Comparator<Integer> order =
                Comparator.<Integer>comparingDouble(measure::score).thenComparingInt(problem::tieRank);
        int[] ordered = IntStream.range(0, problem.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(row -> problem.strata().of()[row])
                        .thenComparing(order))
                .mapToInt(Integer::intValue)
                .toArray();
        Sets sets = new Sets();
        int from = 0;
        while (from < ordered.length) {
            int to = from;
            int stratum = problem.strata().of()[ordered[from]];
            while (to < ordered.length && problem.strata().of()[ordered[to]] == stratum) {
                to++;
            }
            divide(problem, measure, Arrays.copyOfRange(ordered, from, to), sets);
            from = to;
        }
        return sets;
    }

    private static void divide(Problem problem, ScoreMeasure measure, int[] ordered, Sets sets) {
        int[] treated = Arrays.stream(ordered).filter(problem::isTreated).toArray();
        int[] controls =
                Arrays.stream(ordered).filter(row -> !problem.isTreated(row)).toArray();
        int smaller = Math.min(treated.length, controls.length);
        if (smaller == 0) {
            return;
        }
        double[] treatedScores = scores(measure, treated);
        double[] controlScores = scores(measure, controls);
        Subclasses subclasses = Subclasses.of(problem.specification().subclasses(), treatedScores, controlScores);
        if (subclasses.count() > smaller) {
            subclasses = Subclasses.of(smaller, treatedScores, controlScores);
        }
        int[] first = new int[subclasses.count()];
        Arrays.fill(first, -1);
        for (int i = 0; i < treated.length; i++) {
            int subclass = subclasses.treated()[i];
            if (first[subclass] < 0) {
                first[subclass] = sets.begin(treated[i]);
            } else {
                sets.add(first[subclass], treated[i]);
            }
        }
        for (int i = 0; i < controls.length; i++) {
            sets.add(first[subclasses.controls()[i]], controls[i]);
        }
    }

    private static double[] scores(ScoreMeasure measure, int[] rows) {
        return Arrays.stream(rows).mapToDouble(measure::score).toArray();
    }
}
