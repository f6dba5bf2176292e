package nl.terugblik.console.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.terugblik.console.place.Place;
import org.springframework.stereotype.Component;

/** How often one may fail to sign in: so often by a name or from an address in a quarter of an hour, and no more. */
@Component
final class AttemptLimit {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int BY_NAME = 5;
    static final int BY_ADDRESS = 20;

    /** More than anyone types; beyond it the oldest are forgotten, so that memory is bounded. */
    private static final int MOST_REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    AttemptLimit(Place place) {
        this.clock = place.clock();
    }

    /** Whether one may try. */
    synchronized boolean allows(String name, String address) {
        return recent("name " + name).size() < BY_NAME
                && recent("address " + address).size() < BY_ADDRESS;
    }

    /** Whether one may try something that names nobody. */
    synchronized boolean allows(String address) {
        return recent("address " + address).size() < BY_ADDRESS;
    }

    /** Counts a failure. */
    synchronized void failed(String name, String address) {
        if (!name.isEmpty()) {
            recent("name " + name).add(clock.instant());
        }
        recent("address " + address).add(clock.instant());
    }

    /** Forgets the failures of a name that got in. */
    synchronized void succeeded(String name) {
        failures.remove("name " + name);
    }

    private Deque<Instant> recent(String key) {
        Deque<Instant> times = failures.computeIfAbsent(key, none -> new ArrayDeque<>());
        Instant from = clock.instant().minus(WINDOW);
        while (!times.isEmpty() && !times.getFirst().isAfter(from)) {
            times.removeFirst();
        }
        return times;
    }
}
