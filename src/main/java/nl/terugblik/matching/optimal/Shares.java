package nl.terugblik.matching.optimal;

import nl.terugblik.matching.problem.Stratum;

/**
 * How many controls each treated row of a stratum gets.
 *
 * @param most how many at most
 * @param everyone how many at least, if any pair may be made
 */
record Shares(int most, int everyone) {

    static Shares of(Stratum stratum) {
        int controls = stratum.controls().length;
        boolean lacksFirsts =
                controls < stratum.treated().length && !stratum.problem().forbidsPairs();
        int most = lacksFirsts ? 1 : Math.min(stratum.problem().specification().ratio(), controls);
        return new Shares(most, Math.min(most, controls / stratum.treated().length));
    }

    /** Whether every control is used, because there are no more than rows may have. */
    boolean areControlsScarce() {
        return everyone < most;
    }
}
