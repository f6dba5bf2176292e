package nl.terugblik.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import nl.terugblik.matching.nearest.Reasons;
import nl.terugblik.matching.problem.Measure;
import nl.terugblik.matching.problem.Problem;
import nl.terugblik.matching.problem.ScoreMeasure;
import nl.terugblik.matching.problem.Sets;

/** Turns the sets that a method made into what a table's owner sees: numbered sets, weights, reasons, warnings. */
final class MatchingWriter {

    private final MatchingTable table;
    private final Problem problem;
    private final Sets sets;
    private final int[] treated;
    private final int[] controls;
    private final int[] numbers;
    private final int[] centres;
    private final double[] shares;
    private final double[] weights;

    MatchingWriter(MatchingTable table, Problem problem, Sets sets) {
        this.table = table;
        this.problem = problem;
        this.sets = sets;
        treated = new int[sets.count()];
        controls = new int[sets.count()];
        numbers = new int[sets.count()];
        centres = new int[sets.count()];
        shares = new double[sets.size()];
        weights = new double[table.rows()];
    }

    Matching write() {
        count();
        number();
        weigh();
        return new Matching(
                problem.specification(),
                members(),
                sets.count(),
                weights,
                unmatched(),
                scores(),
                Warnings.of(problem, sets.count()));
    }

    private void count() {
        Arrays.fill(centres, -1);
        for (int i = 0; i < sets.size(); i++) {
            int set = sets.set(i);
            centres[set] = centres[set] < 0 ? sets.row(i) : centres[set];
            if (problem.isTreated(sets.row(i))) {
                treated[set]++;
            } else {
                controls[set]++;
            }
        }
    }

    /** Rows are numbered in the order of their keys, so the least treated row has the least key. */
    private void number() {
        int[] least = new int[sets.count()];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int i = 0; i < sets.size(); i++) {
            if (problem.isTreated(sets.row(i))) {
                least[sets.set(i)] = Math.min(least[sets.set(i)], sets.row(i));
            }
        }
        int[] order = IntStream.range(0, sets.count())
                .boxed()
                .sorted((one, other) -> Integer.compare(least[one], least[other]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < order.length; i++) {
            numbers[order[i]] = i + 1;
        }
    }

    /**
     * Weights for the effect on the treated: a treated row counts once, the controls of a set together count as much as
     * its treated rows, and weights of controls then have mean 1.
     */
    private void weigh() {
        double total = 0;
        int matchedControls = 0;
        for (int i = 0; i < sets.size(); i++) {
            int place = problem.place(sets.row(i));
            if (!table.isTreated(place)) {
                matchedControls += weights[place] == 0 ? 1 : 0;
                shares[i] = (double) treated[sets.set(i)] / controls[sets.set(i)];
                weights[place] += shares[i];
                total += shares[i];
            } else {
                shares[i] = 1;
                weights[place] = 1;
            }
        }
        // Without a set there is nothing to share out, and no number to divide by.
        double factor = matchedControls == 0 ? 1 : matchedControls / total;
        for (int row = 0; row < weights.length; row++) {
            weights[row] *= table.isTreated(row) ? 1 : factor;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] *= problem.isTreated(sets.row(i)) ? 1 : factor;
        }
    }

    private List<Matching.Member> members() {
        return IntStream.range(0, sets.size())
                .boxed()
                .sorted(this::compare)
                .map(i -> new Matching.Member(
                        numbers[sets.set(i)],
                        problem.place(sets.row(i)),
                        shares[i],
                        distance(sets.set(i), sets.row(i))))
                .toList();
    }

    private int compare(int one, int other) {
        int bySet = Integer.compare(numbers[sets.set(one)], numbers[sets.set(other)]);
        if (bySet != 0) {
            return bySet;
        }
        int byGroup = Boolean.compare(problem.isTreated(sets.row(other)), problem.isTreated(sets.row(one)));
        return byGroup != 0 ? byGroup : Integer.compare(sets.row(one), sets.row(other));
    }

    private OptionalDouble distance(int set, int row) {
        if (problem.measure().isEmpty()) {
            return OptionalDouble.empty();
        }
        Measure measure = problem.measure().orElseThrow();
        if (measure instanceof ScoreMeasure score) {
            return OptionalDouble.of(score.score(row));
        }
        return row == centres[set] ? OptionalDouble.empty() : OptionalDouble.of(measure.between(centres[set], row));
    }

    private List<Matching.Unmatched> unmatched() {
        Reasons reasons = new Reasons(problem);
        List<Matching.Unmatched> unmatched = new ArrayList<>();
        boolean[] tookPart = new boolean[table.rows()];
        for (int row = 0; row < problem.size(); row++) {
            int place = problem.place(row);
            tookPart[place] = true;
            if (weights[place] == 0) {
                unmatched.add(new Matching.Unmatched(place, reasons.of(row)));
            }
        }
        IntStream.range(0, table.rows())
                .filter(row -> !tookPart[row])
                .boxed()
                .sorted(table.keys()::compare)
                .forEach(row -> unmatched.add(new Matching.Unmatched(row, UnmatchedReason.MISSING_COVARIATE)));
        return unmatched;
    }

    private double[] scores() {
        if (!(problem.measure().orElse(null) instanceof ScoreMeasure measure)) {
            return new double[0];
        }
        double[] scores = new double[table.rows()];
        Arrays.fill(scores, Double.NaN);
        for (int row = 0; row < problem.size(); row++) {
            scores[problem.place(row)] = measure.score(row);
        }
        return scores;
    }
}
