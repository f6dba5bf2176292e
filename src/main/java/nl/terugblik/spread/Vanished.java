package nl.terugblik.spread;

import java.time.Duration;
import java.util.Optional;
import nl.terugblik.spread.queue.CannotUseQueue;
import nl.terugblik.spread.queue.PartQueue;

/**
 * Whether requests have vanished from a queue, as with the disk of a broker: parts wait to be taken, and for long there has been nothing
 * in the queue to be taken. A request that comes twice for it does no harm.
 */
final class Vanished {

    private static final int LOOKS = 60;

    private final PartQueue queue;
    private final Duration patience;
    private Optional<Long> asked = Optional.empty();
    private Optional<Long> since = Optional.empty();

    Vanished(PartQueue queue, Duration patience) {
        this.queue = queue;
        this.patience = patience;
    }

    /** Whether requests for these have, when it is asked from time to time. */
    boolean are(int waiting) {
        long now = System.nanoTime();
        if (asked.isPresent() && now - asked.get() < patience.toNanos() / LOOKS) {
            return false;
        }
        asked = Optional.of(now);
        if (!isEmpty() || waiting == 0) { // to ask also keeps the queue from taking itself away
            since = Optional.empty();
            return false;
        }
        if (since.isEmpty()) {
            since = Optional.of(now);
        }
        if (now - since.get() < patience.toNanos()) {
            return false;
        }
        since = Optional.empty();
        return true;
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
