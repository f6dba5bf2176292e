package nl.terugblik.matching;

import java.util.Arrays;
import java.util.List;

/**
 * Optimal matching: pairs whose distances together are the least there are (Rosenbaum, 1989).
 *
 * <p>With a ratio of k each treated row gets k controls where there are enough. Where there are not, as many pairs are made
 * as can be, and everyone gets a first control before anyone a second, and so on up to as many as everyone could have if
 * any pair might be made; what is then left over goes where the distances are least. Among all ways to do so the total
 * distance decides. Calipers, and columns on which a pair must differ, forbid pairs. Several ways can have the same least
 * total: which one is taken depends on scores, covariates and keys, not on the order of a file.
 */
final class OptimalMatching {

    private OptimalMatching() {}

    /**
     * Pairs of a problem.
     *
     * @throws CannotMatch when there is no room for it
     */
    static Sets of(Problem problem, Room room) {
        List<Stratum> strata = Stratum.of(problem);
        for (Stratum stratum : strata) {
            room.admit(Method.OPTIMAL, stratum.treated().length, stratum.controls().length, need(stratum));
        }
        Sets sets = new Sets();
        for (Stratum stratum : strata) {
            add(stratum, pairs(stratum), sets);
        }
        return sets;
    }

    private static Room.Need need(Stratum stratum) {
        long treated = stratum.treated().length;
        long controls = stratum.controls().length;
        long copies = Shares.of(stratum).most();
        if (stratum.problem().measure().orElseThrow() instanceof ScoreMeasure) {
            return new Room.Need(ScorePairs.bytes(copies * treated + controls), 0);
        }
        return new Room.Need(
                NearestLists.bytes(treated, controls) + Assignment.bytes(copies * treated, controls),
                treated * controls);
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
    private static int[] pairs(Stratum stratum) {
        Problem problem = stratum.problem();
        if (!(problem.measure().orElseThrow() instanceof ScoreMeasure measure)) {
            return pairs(
                    stratum,
                    new NearestLists(
                            stratum.treated().length,
                            stratum.controls().length,
                            everything(stratum),
                            stratum::distance));
        }
        if (!problem.hasFurtherConditions()) {
            ScorePairs pairs = ScorePairs.of(stratum, measure);
            // Forbidding pairs that are not made anyway changes nothing.
            if (problem.withinWidth(pairs.longest())) {
                return pairs.treatedOf();
            }
        }
        ScoreCandidates candidates = ScoreCandidates.all(stratum, measure);
        int[] byColumn = pairs(stratum, candidates);
        int[] treatedOf = new int[byColumn.length];
        for (int column = 0; column < byColumn.length; column++) {
            treatedOf[candidates.control(column)] = byColumn[column];
        }
        return treatedOf;
    }

    private static double[] everything(Stratum stratum) {
        double[] limits = new double[stratum.treated().length];
        Arrays.fill(limits, Double.POSITIVE_INFINITY);
        return limits;
    }

    /** A treated row is as many rows of an assignment as it may have controls, of ever lower levels. */
    private static int[] pairs(Stratum stratum, Candidates candidates) {
        int treated = stratum.treated().length;
        Shares shares = Shares.of(stratum);
        int[] levels = new int[treated * shares.most()];
        for (int row = 0; row < levels.length; row++) {
            levels[row] = 1 + Math.max(0, Math.max(1, shares.everyone()) - row / treated);
        }
        Assignment assignment =
                new Assignment(candidates, treated, stratum.controls().length, levels, new double[levels.length]);
        int[] treatedOf = new int[stratum.controls().length];
        for (int column = 0; column < treatedOf.length; column++) {
            int row = assignment.rowOf(column);
            treatedOf[column] = row < 0 ? -1 : row % treated;
        }
        return treatedOf;
    }
}
