package nl.terugblik.telling;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import nl.terugblik.telling.Night.Outcome;

/** Nights of a schedule that is due each day at half past three. */
final class Nightly {

    private static final ZonedDateTime FIRST = ZonedDateTime.parse("2026-11-01T03:30+01:00[Europe/Amsterdam]");

    private Nightly() {}

    static Night done(int day, Path... deliveries) {
        return night(day, Outcome.DONE, 0, Optional.empty(), deliveries);
    }

    static Night failed(int day, int exit, String step) {
        return night(day, Outcome.FAILED, exit, Optional.of(step));
    }

    static Night without(int day, Outcome outcome) {
        return night(day, outcome, 0, Optional.empty());
    }

    private static Night night(int day, Outcome outcome, int exit, Optional<String> step, Path... deliveries) {
        ZonedDateTime due = FIRST.plusDays(day - 1);
        Instant began = due.toInstant();
        return new Night(
                "nightly intake",
                due,
                began,
                began.plus(Duration.ofMinutes(4)),
                outcome,
                exit,
                step,
                List.of(deliveries),
                List.of(due.plusDays(1).toInstant(), due.plusDays(2).toInstant()));
    }
}
