package nl.terugblik.console.task;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * A command that was started for someone.
 *
 * @param id its name: 16 hexadecimal digits
 * @param ask what was asked
 * @param process the process that carries it out
 * @param began when it began
 * @param exit the exit code it ended with; empty while it goes on, or where it was killed
 * @param isAlive whether its process lives
 */
public record Task(String id, Ask ask, long process, Instant began, OptionalInt exit, boolean isAlive) {

    /** The exit code of a command that another run kept from the register. */
    static final int HELD = 6;

    private static final int TESTS_WITHHELD = 7;
    private static final int NEW_FAULTS = 9;
    private static final int STOPPED = 143;
    /** As Java tells of a process that the system killed outright. */
    private static final int KILLED = 137;

    /** How it stands: a word for which pages have words. */
    public String state() {
        if (exit.isEmpty()) {
            return isAlive ? "running" : "killed";
        }
        return switch (exit.getAsInt()) {
            case 0, TESTS_WITHHELD, NEW_FAULTS -> "done";
            case STOPPED -> "stopped";
            case KILLED -> "killed";
            case HELD -> "held";
            default -> "failed";
        };
    }

    /** Whether the same command, given again, goes on where this one was. */
    public boolean canGoOn() {
        return List.of("killed", "stopped", "held").contains(state());
    }

    /** The command as it would be typed. */
    public String typed() {
        return "./terugblik " + String.join(" ", ask.words());
    }

    /** The exit code as a number; -1 where it has none. */
    public int code() {
        return exit.orElse(-1);
    }
}
