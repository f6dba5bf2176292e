package nl.terugblik.matching.optimal;

import java.util.Arrays;
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
            ScoreOrder treated = ScoreOrder.of(measure, stratum.treated());
            ScoreOrder controls = ScoreOrder.of(measure, stratum.controls());
            Shares shares = Shares.of(stratum);
            // Where not everyone can have one, nobody gets a second.
            int copies = shares.everyone() == 0 ? 1 : shares.most();
            int size = treated.size() * copies + controls.size();
            Units units = new Units(new int[size], new double[size], new boolean[size], new boolean[size]);
            int control = 0;
            int unit = 0;
            for (int row = 0; row < treated.size(); row++) {
                for (; control < controls.size() && controls.scores()[control] < treated.scores()[row]; control++) {
                    units.set(unit++, control, controls.scores()[control], false, shares.areControlsScarce());
                }
                for (int copy = 0; copy < copies; copy++) {
                    units.set(unit++, row, treated.scores()[row], true, copy < shares.everyone());
                }
            }
            for (; control < controls.size(); control++) {
                units.set(unit++, control, controls.scores()[control], false, shares.areControlsScarce());
            }
            return units;
        }

        private void set(int unit, int at, double score, boolean isTreated, boolean isNeeded) {
            place[unit] = at;
            scores[unit] = score;
            treated[unit] = isTreated;
            must[unit] = isNeeded;
        }
    }
}
