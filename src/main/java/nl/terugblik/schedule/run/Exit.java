package nl.terugblik.schedule.run;

import java.util.Set;

/** What exit codes of steps mean to a night. */
final class Exit {

    static final int DONE = 0;
    static final int INTERNAL_ERROR = 1;
    static final int REFUSED = 3;
    static final int INVALID_INPUT = 4;
    static final int REGISTER_HELD = 6;
    static final int CANNOT_READ_OR_WRITE = 8;
    static final int STOPPED = 143;

    /** Done, with something to look at: tests withheld for a small group, new faults. */
    private static final int GROUP_TOO_SMALL = 7;

    private static final int NEW_FAULTS = 9;
    private static final Set<Integer> WELL = Set.of(DONE, GROUP_TOO_SMALL, NEW_FAULTS);

    private Exit() {}

    /** Whether what follows may be done. */
    static boolean isWell(int exit) {
        return WELL.contains(exit);
    }

    /** The code of two steps together: what failed, else what there is to look at; new faults before small groups. */
    static int together(int one, int other) {
        if (!isWell(one)) {
            return one;
        }
        return isWell(other) ? Math.max(one, other) : other;
    }
}
