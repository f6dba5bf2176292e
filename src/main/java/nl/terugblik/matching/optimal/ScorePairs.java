package nl.terugblik.matching.optimal;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.terugblik.matching.problem.ScoreMeasure;
import nl.terugblik.matching.problem.ScoreOrder;
import nl.terugblik.matching.problem.Stratum;

/**
 * Pairs of least total distance by score alone.
 *
 * @param treatedOf for each control of a stratum the treated row that it is paired with, −1 where there is none
 * @param longest the greatest distance of a pair
 */
record ScorePairs(int[] treatedOf, double longest) {

    /** Pairs of all rows of a stratum, as if any could be made. */
    static ScorePairs of(Stratum stratum, ScoreMeasure measure) {
        Units units = Units.of(stratum, measure);
        boolean[] used = ScoreLine.used(units.scores, units.treated, units.must);
        int[] usedTreated = new int[units.scores.length];
        int[] usedControls = new int[units.scores.length];
        int pairs = 0;
        int controls = 0;
        for (int unit = 0; unit < used.length; unit++) {
            if (used[unit] && units.treated[unit]) {
                usedTreated[pairs++] = unit;
            } else if (used[unit]) {
                usedControls[controls++] = unit;
            }
        }
        int[] treatedOf = new int[stratum.controls().length];
        Arrays.fill(treatedOf, -1);
        double longest = 0;
        for (int pair = 0; pair < pairs; pair++) {
            int one = usedTreated[pair];
            int other = usedControls[pair];
            treatedOf[units.place[other]] = units.place[one];
            longest = Math.max(longest, Math.abs(units.scores[one] - units.scores[other]));
        }
        return new ScorePairs(treatedOf, longest);
    }

    /** How many bytes so many units take: their cells here, and their objects while they are sorted. */
    static long bytes(long units) {
        return units * 120;
    }

    /** Treated rows, each as often as it may have controls, and controls, in the order of their scores. */
    private record Units(int[] place, double[] scores, boolean[] treated, boolean[] must) {

        static Units of(Stratum stratum, ScoreMeasure measure) {
            int[] rows = IntStream.concat(Arrays.stream(stratum.treated()), Arrays.stream(stratum.controls()))
                    .toArray();
            int treated = stratum.treated().length;
            Shares shares = Shares.of(stratum);
            // Where not everyone can have one, nobody gets a second.
            int copies = shares.everyone() == 0 ? 1 : shares.most();
            int size = treated * copies + stratum.controls().length;
            Units units = new Units(new int[size], new double[size], new boolean[size], new boolean[size]);
            int unit = 0;
            for (int place : ScoreOrder.of(stratum.problem(), measure, rows).places()) {
                boolean isTreated = place < treated;
                for (int copy = 0; copy < (isTreated ? copies : 1); copy++) {
                    units.place[unit] = isTreated ? place : place - treated;
                    units.scores[unit] = measure.score(rows[place]);
                    units.treated[unit] = isTreated;
                    units.must[unit] = isTreated ? copy < shares.everyone() : shares.areControlsScarce();
                    unit++;
                }
            }
            return units;
        }
    }
}
