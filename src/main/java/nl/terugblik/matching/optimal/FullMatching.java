package nl.terugblik.matching.optimal;

import java.util.List;
import nl.terugblik.matching.problem.Problem;
import nl.terugblik.matching.problem.ScoreMeasure;
import nl.terugblik.matching.problem.Sets;
import nl.terugblik.matching.problem.Stratum;

/**
 * Optimal full matching (Rosenbaum, 1991; Hansen &amp; Klopfer, 2006): everyone who may be paired with someone is in a set,
 * of one treated row and one or more controls or of one control and one or more treated rows, and the distances to those
 * in the middle together are the least there are. Calipers, and columns on which a pair must differ, forbid pairs.
 *
 * <p>Such sets are the stars of the cheapest {@link EdgeCover}. Several ways can have the same least total: which one is
 * taken depends on scores, covariates and keys, not on the order of a file, and among rows that are equally near links are
 * spread.
 */
public final class FullMatching {

    private FullMatching() {}

    /**
     * Sets of a problem, each begun by the row in its middle.
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
            add(strata.get(i), Stars.of(EdgeCover.of(strata.get(i), efforts.get(i))), sets);
        }
        return sets;
    }

    private static long bytes(Stratum stratum) {
        long treated = stratum.treated().length;
        long controls = stratum.controls().length;
        long links =
                (treated + controls) * (7 * Integer.BYTES + 2 * Double.BYTES) + Assignment.bytes(treated, controls);
        if (stratum.problem().measure().orElseThrow() instanceof ScoreMeasure
                && !stratum.problem().hasFurtherConditions()) {
            return links + ScoreCandidates.bytes(treated, controls);
        }
        return links + NearestLists.bytes(treated, controls);
    }

    private static void add(Stratum stratum, Stars stars, Sets sets) {
        int[] centreOf = stars.centreOf();
        int[] setOf = new int[centreOf.length];
        for (int row = 0; row < centreOf.length; row++) {
            if (centreOf[row] == row) {
                setOf[row] = sets.begin(row(stratum, row));
            }
        }
        for (int row = 0; row < centreOf.length; row++) {
            if (centreOf[row] >= 0 && centreOf[row] != row) {
                sets.add(setOf[centreOf[row]], row(stratum, row));
            }
        }
    }

    private static int row(Stratum stratum, int row) {
        int treated = stratum.treated().length;
        return row < treated ? stratum.treated()[row] : stratum.controls()[row - treated];
    }
}
