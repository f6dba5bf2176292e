package nl.terugblik.disclosure.suppression;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How long anyone waits for the choice of what to hide.
 *
 * @param clock says how late it is
 * @param until when it ends
 */
public record Patience(Clock clock, Instant until) {

    /** From now on for so long. */
    public static Patience of(Clock clock, Duration time) {
        return new Patience(clock, clock.instant().plus(time));
    }

    /** Without an end. */
    public static Patience endless() {
        return new Patience(Clock.systemUTC(), Instant.MAX);
    }

    /**
     * Goes on where it has not ended.
     *
     * @throws CannotProtect where it has
     */
    void last() {
        if (clock.instant().isAfter(until)) {
            throw CannotProtect.tooLong();
        }
    }
}
