package nl.terugblik.study.families;

import nl.terugblik.cohort.Standing;
import nl.terugblik.question.Observed;
import nl.terugblik.register.StoredCaseFile;

/** Where a stored family stands towards research, and how far it was observed. */
public final class Standings {

    private Standings() {}

    /** By whom and until when it was observed. */
    public static Observed observed(StoredCaseFile stored) {
        return new Observed(stored.agency(), stored.observedUntil(), stored.delivered());
    }

    public static Standing of(StoredCaseFile stored) {
        if (stored.withdrawn()) {
            return Standing.WITHDRAWN;
        }
        return stored.objecting() ? Standing.OBJECTED : Standing.PRESENT;
    }
}
