package nl.terugblik.matching;

/**
 * How many controls each treated row of a stratum gets, if any pair may be made.
 *
 * @param most how many at most
 * @param everyone how many at least
 */
record Shares(int most, int everyone) {

    static Shares of(Stratum stratum) {
        int controls = stratum.controls().length;
        int most = Math.min(stratum.problem().specification().ratio(), controls);
        return new Shares(most, Math.min(most, controls / stratum.treated().length));
    }

    /** Whether every control is used, because there are no more than rows may have. */
    boolean areControlsScarce() {
        return everyone < most;
    }
}
