package nl.terugblik.matching.problem;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Treated and control rows that agree where that is asked for, at least one of each, in the order of their keys.
 *
 * @param problem what they are rows of
 * @param treated the treated rows
 * @param controls the control rows
 */
public record Stratum(Problem problem, int[] treated, int[] controls) {

    /** The strata with rows of both groups. */
    public static List<Stratum> of(Problem problem) {
        Strata strata = problem.strata();
        BitSet mixed = strata.mixed(problem::isTreated);
        int[] treated = new int[strata.count()];
        int[] controls = new int[strata.count()];
        for (int row = 0; row < problem.size(); row++) {
            (problem.isTreated(row) ? treated : controls)[strata.of()[row]]++;
        }
        List<Stratum> made = new ArrayList<>();
        int[] number = new int[strata.count()];
        for (int stratum = mixed.nextSetBit(0); stratum >= 0; stratum = mixed.nextSetBit(stratum + 1)) {
            number[stratum] = made.size();
            made.add(new Stratum(problem, new int[treated[stratum]], new int[controls[stratum]]));
        }
        for (int row = problem.size() - 1; row >= 0; row--) {
            int stratum = strata.of()[row];
            if (mixed.get(stratum)) {
                Stratum of = made.get(number[stratum]);
                if (problem.isTreated(row)) {
                    of.treated[--treated[stratum]] = row;
                } else {
                    of.controls[--controls[stratum]] = row;
                }
            }
        }
        return made;
    }

    /** The same with controls in the place of treated rows and the other way round. */
    public Stratum swapped() {
        return new Stratum(problem, controls, treated);
    }

    /** The distance between a treated row and a control, by their places here; infinite where they may not be paired. */
    public double distance(int of, int to) {
        int row = treated[of];
        int control = controls[to];
        if (problem.hasFurtherConditions() && !(problem.agree(row, control) && problem.withinReach(row, control))) {
            return Double.POSITIVE_INFINITY;
        }
        double distance = problem.measure().orElseThrow().between(row, control);
        return problem.withinWidth(distance) ? distance : Double.POSITIVE_INFINITY;
    }
}
