package nl.terugblik.schedule.plan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.terugblik.schedule.calendar.DaysOff;
import nl.terugblik.schedule.calendar.DueTimes;
import nl.terugblik.source.AskedLimits;

/**
 * What is done when nobody looks: when, on which days not, what, and what if it does not go as it should.
 *
 * @param name its short name, by which the ledger knows it
 * @param file where it was read
 * @param due when it is due
 * @param off on which days it is not done all the same
 * @param pickUp where deliveries are picked up; empty where none are
 * @param steps what is done, in order; at least one
 * @param lateness how late it may still begin; a moment that is further behind was missed
 * @param retry how often a step is tried again
 * @param timeLimit how long all of it may take
 * @param limits how much may be wrong with a delivery, where not as its profile or the usual has it
 * @param warnExit whether new faults end it with an exit code of their own
 * @param tell the file that says who is told of it and how; empty where nobody is
 */
public record Schedule(
        String name,
        Path file,
        DueTimes due,
        DaysOff off,
        Optional<PickUp> pickUp,
        List<Step> steps,
        Duration lateness,
        Retry retry,
        Duration timeLimit,
        AskedLimits limits,
        boolean warnExit,
        Optional<String> tell) {

    public Schedule {
        steps = List.copyOf(steps);
    }
}
