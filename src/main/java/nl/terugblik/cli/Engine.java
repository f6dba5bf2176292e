package nl.terugblik.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Whatever carries the work out. It is asked only when a command needs it, so that the rest is answered at once. */
@FunctionalInterface
public interface Engine {

    /**
     * Starts up on a work folder that is locked for us; the folder outlives what is returned.
     *
     * @param database holds the register; where there is none, a file below the work folder does
     */
    Jobs open(WorkFolder folder, Optional<DatabaseAddress> database, Progress progress);

    /** Whether there is a register, found out without making one. */
    default boolean hasRegister(Path work, Optional<DatabaseAddress> database) {
        return true;
    }
}
