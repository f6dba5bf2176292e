package nl.terugblik.schedule.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How often a command is tried again that ended for a reason which may pass.
 *
 * @param on the exit codes after which it is
 * @param times how often at most
 * @param first how long before the first time
 * @param factor how many times as long before each further one
 */
public record Retry(Set<Integer> on, int times, Duration first, double factor) {

    /** Another run holds the register, or something cannot be read or written. */
    public static final Set<Integer> MAY_PASS = Set.of(6, 8);

    /** As where nothing is said. */
    static final Retry USUAL = new Retry(MAY_PASS, 3, Duration.ofMinutes(5), 2);

    public Retry {
        on = Set.copyOf(on);
    }

    /**
     * How long to wait before a command is tried again; empty where it is not.
     *
     * @param tries how often it was tried already
     */
    public Optional<Duration> after(int exit, int tries) {
        return on.contains(exit) && tries <= times ? Optional.of(waits().get(tries - 1)) : Optional.empty();
    }

    /** All waits, in order. */
    public List<Duration> waits() {
        return IntStream.range(0, times)
                .mapToObj(before -> Duration.ofMillis(Math.round(first.toMillis() * Math.pow(factor, before))))
                .toList();
    }
}
