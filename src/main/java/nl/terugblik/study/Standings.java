package nl.terugblik.study;

import nl.terugblik.cohort.Standing;
import nl.terugblik.register.StoredCaseFile;

/** Where a stored family stands towards research. */
final class Standings {

    private Standings() {}

    static Standing of(StoredCaseFile stored) {
        if (stored.withdrawn()) {
            return Standing.WITHDRAWN;
        }
        return stored.objecting() ? Standing.OBJECTED : Standing.PRESENT;
    }
}
