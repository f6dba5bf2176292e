package nl.terugblik.spread;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.terugblik.spread.queue.CannotUseQueue;
import nl.terugblik.spread.queue.PartQueue;

/**
 * Requests that vanished from a queue, as with the disk of a broker: there are parts that nobody is at work on, and for long there has
 * been nothing in the queue to be taken. One that comes twice for it does no harm.
 */
final class Vanished {

    private static final int LOOKS = 60;

    private final PartQueue queue;
    private final Duration patience;
    private Optional<Long> looked = Optional.empty();
    private Optional<Long> since = Optional.empty();

    Vanished(PartQueue queue, Duration patience) {
        this.queue = queue;
        this.patience = patience;
    }

    /**
     * The parts whose requests have, when it is asked from time to time.
     *
     * @param unattended the parts that nobody is at work on
     */
    List<Long> parts(Supplier<List<Long>> unattended) {
        long now = System.nanoTime();
        if (looked.isPresent() && now - looked.get() < patience.toNanos() / LOOKS) {
            return List.of();
        }
        looked = Optional.of(now);
        List<Long> parts =
                isEmpty() ? unattended.get() : List.of(); // to look also keeps the queue from taking itself away
        if (parts.isEmpty()) {
            since = Optional.empty();
            return parts;
        }
        since = since.or(() -> Optional.of(now));
        if (now - since.orElseThrow() < patience.toNanos()) {
            return List.of();
        }
        since = Optional.empty();
        return parts;
    }

    /** Where there is no way to it, whoever would take something from it finds that out. */
    private boolean isEmpty() {
        try {
            return queue.isEmpty();
        } catch (CannotUseQueue e) {
            return false;
        }
    }
}
