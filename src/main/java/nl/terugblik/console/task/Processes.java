package nl.terugblik.console.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Processes of this machine by their numbers, which are given out again once a process is gone. */
final class Processes {

    private static final Duration APART = Duration.ofMinutes(1);

    private Processes() {}

    /** Whether the process that began at a moment lives. */
    static boolean isAlive(long process, Instant began) {
        return of(process, began).isPresent();
    }

    /** The process that began at a moment, where it lives. */
    static Optional<ProcessHandle> of(long process, Instant began) {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> handle.info()
                        .startInstant()
                        .map(start -> Duration.between(start, began).abs().compareTo(APART) < 0)
                        .orElse(true));
    }
}
