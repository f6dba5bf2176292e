package nl.terugblik.study.families;

import nl.terugblik.cohort.Standing;
import nl.terugblik.register.StoredCaseFile;

/** Where a stored family stands towards research. */
public final class Standings {

    private Standings() {}

    public static Standing of(StoredCaseFile stored) {
        if (stored.withdrawn()) {
            return Standing.WITHDRAWN;
        }
        return stored.objecting() ? Standing.OBJECTED : Standing.PRESENT;
    }
}
