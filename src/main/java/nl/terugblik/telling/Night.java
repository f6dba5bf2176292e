package nl.terugblik.telling;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What came of a due moment of a schedule.
 *
 * @param schedule the schedule's name
 * @param due the moment, in the schedule's zone; with the schedule it tells this night from every other
 * @param began when the work began, or when it was found that none was done
 * @param ended when it ended
 * @param outcome what came of it
 * @param exit the exit code of the work; 0 where none was done
 * @param step the step that did not end well, such as {@code intake} or {@code study ekc-follow-up}; empty where all did
 * @param deliveries the folders below {@code work/deliveries} of the deliveries that were taken in
 * @param next the due moments after it, in order: two or more
 */
public record Night(
        String schedule,
        ZonedDateTime due,
        Instant began,
        Instant ended,
        Outcome outcome,
        int exit,
        Optional<String> step,
        List<Path> deliveries,
        List<Instant> next) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}");

    /** What came of it. */
    public enum Outcome {
        /** The work was done: exit code 0, 7 or 9. */
        DONE,
        /** The work was not done, or not to its end. */
        FAILED,
        /** There was nothing to do: a holiday, nothing to pick up, an earlier night still at it. */
        SKIPPED,
        /** Nobody started it in time, which was found at a later start. */
        MISSED
    }

    public Night {
        if (!NAME.matcher(schedule).matches()
                || !step.map(NAME.asMatchPredicate()::test).orElse(true)) {
            throw new IllegalArgumentException("schedules and steps have names of letters, digits, blanks and . _ -");
        }
        deliveries = List.copyOf(deliveries);
        next = List.copyOf(next);
    }

    /** Whether there is nothing for anybody to see to: the work was done, or there was none. */
    boolean isWell() {
        return outcome == Outcome.DONE || outcome == Outcome.SKIPPED;
    }
}
