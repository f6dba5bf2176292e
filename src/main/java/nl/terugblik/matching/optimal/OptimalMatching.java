package nl.terugblik.matching.optimal;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import nl.terugblik.matching.problem.Problem;
import nl.terugblik.matching.problem.ScoreMeasure;
import nl.terugblik.matching.problem.Sets;
import nl.terugblik.matching.problem.Stratum;

/**
 * Optimal matching: pairs whose distances together are the least there are (Rosenbaum, 1989).
 *
 * <p>With a ratio of k each treated row gets k controls where there are enough. Where there are not, as many pairs are made
 * as can be, and everyone gets a first control before anyone a second, and so on up to as many as everyone could have if
 * any pair might be made; what is then left over goes where the distances are least. Among all ways to do so the total
 * distance decides. Calipers, and columns on which a pair must differ, forbid pairs. Several ways can have the same least
 * total: which one is taken depends on scores, covariates and keys, not on the order of a file.
 */
public final class OptimalMatching {

    private OptimalMatching() {}

    /**
     * Pairs of a problem.
     *
     * @throws CannotMatch when there is no room for it
     */
    public static Sets of(Problem problem, Room room) {
        List<Stratum> strata = Stratum.of(problem);
        List<Effort> efforts = strata.stream()
                .map(stratum -> room.admit(stratum, bytes(stratum)))
                .toList();
        Sets sets = new Sets();
        for (int i = 0; i < strata.size(); i++) {
            add(strata.get(i), pairs(strata.get(i), efforts.get(i)), sets);
        }
        return sets;
    }

    private static long bytes(Stratum stratum) {
        long treated = stratum.treated().length;
        long controls = stratum.controls().length;
        long most = Shares.of(stratum).most();
        long assignment = Assignment.bytes(most * treated, controls);
        if (stratum.problem().measure().orElseThrow() instanceof ScoreMeasure) {
            long candidates = ScoreCandidates.bytes(treated, controls);
            return Math.max(ScorePairs.bytes(most * treated + controls), candidates + assignment);
        }
        return NearestLists.bytes(treated, controls) + assignment;
    }

    private static void add(Stratum stratum, int[] treatedOf, Sets sets) {
        boolean[] paired = new boolean[stratum.treated().length];
        for (int of : treatedOf) {
            if (of >= 0) {
                paired[of] = true;
            }
        }
        int[] setOf = new int[paired.length];
        for (int of = 0; of < paired.length; of++) {
            if (paired[of]) {
                setOf[of] = sets.begin(stratum.treated()[of]);
            }
        }
        for (int control = 0; control < treatedOf.length; control++) {
            if (treatedOf[control] >= 0) {
                sets.add(setOf[treatedOf[control]], stratum.controls()[control]);
            }
        }
    }

    /** For each control of a stratum the treated row that it is paired with, −1 where there is none. */
    private static int[] pairs(Stratum stratum, Effort effort) {
        Problem problem = stratum.problem();
        if (problem.measure().orElseThrow() instanceof ScoreMeasure measure && !problem.hasFurtherConditions()) {
            ScorePairs pairs = ScorePairs.of(stratum, measure);
            // Forbidding pairs that are not made anyway changes nothing.
            if (problem.withinWidth(pairs.longest())) {
                return pairs.treatedOf();
            }
        }
        Shares shares = Shares.of(stratum);
        if (shares.most() > 1 || stratum.treated().length <= stratum.controls().length) {
            return assigned(stratum, shares, effort);
        }
        // Pairs are pairs from either side, and the side with fewer rows has less to try.
        int[] controlOf = assigned(stratum.swapped(), shares, effort);
        int[] treatedOf = new int[stratum.controls().length];
        Arrays.fill(treatedOf, -1);
        for (int of = 0; of < controlOf.length; of++) {
            if (controlOf[of] >= 0) {
                treatedOf[controlOf[of]] = of;
            }
        }
        return treatedOf;
    }

    private static int[] assigned(Stratum stratum, Shares shares, Effort effort) {
        if (stratum.problem().measure().orElseThrow() instanceof ScoreMeasure measure) {
            ScoreCandidates candidates = ScoreCandidates.all(stratum, measure, effort);
            return assigned(stratum, shares, candidates, candidates::control);
        }
        double[] anything = new double[stratum.treated().length];
        Arrays.fill(anything, Double.POSITIVE_INFINITY);
        NearestLists candidates = new NearestLists(stratum.controls().length, anything, stratum::distance, effort);
        return assigned(stratum, shares, candidates, column -> column);
    }

    /** A treated row is as many rows of an assignment as it may have controls, of ever lower levels. */
    private static int[] assigned(Stratum stratum, Shares shares, Candidates candidates, IntUnaryOperator control) {
        int treated = stratum.treated().length;
        int[] levels = new int[treated * shares.most()];
        for (int row = 0; row < levels.length; row++) {
            levels[row] = 1 + Math.max(0, Math.max(1, shares.everyone()) - row / treated);
        }
        Assignment assignment =
                new Assignment(candidates, treated, stratum.controls().length, levels, new double[levels.length]);
        int[] treatedOf = new int[stratum.controls().length];
        for (int column = 0; column < treatedOf.length; column++) {
            int row = assignment.rowOf(column);
            treatedOf[control.applyAsInt(column)] = row < 0 ? -1 : row % treated;
        }
        return treatedOf;
    }
}
