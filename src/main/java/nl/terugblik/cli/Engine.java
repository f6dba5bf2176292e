package nl.terugblik.cli;

import java.nio.file.Path;
import java.util.Optional;
import nl.terugblik.audit.RunRecord;

/** Whatever carries the work out. It is asked only when a command needs it, so that the rest is answered at once. */
public interface Engine {

    /**
     * Starts up on a work folder that is locked for us; the folder outlives what is returned.
     *
     * @param database holds the register; where there is none, a file below the work folder does
     */
    Jobs open(WorkFolder folder, Optional<DatabaseAddress> database, Progress progress);

    /**
     * Checks a study file, so that a fault in it is told before anything begins or is looked for.
     *
     * @param study the study file
     */
    void check(Path study);

    /** Whether there is a register, found out without making one. */
    default boolean hasRegister(Path work, Optional<DatabaseAddress> database) {
        return true;
    }

    /**
     * What the ledger of a work folder, which is locked for us, has of a run; nothing is made and no key is needed.
     *
     * @param run its whole id
     */
    Optional<RunRecord> recorded(Path work, Optional<DatabaseAddress> database, String run);
}
