package nl.terugblik.schedule.night;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What became of a moment at which a schedule was due, or of a start that somebody asked for beside those moments.
 *
 * @param schedule the schedule's name
 * @param due the moment; with the schedule it tells this night from every other
 * @param asked whether somebody asked for it beside the moments at which it is due
 * @param result what became of it
 * @param why what there is to say of it, in a sentence without a path, a name of a delivery or a count of people
 * @param exit the exit code of the night; 0 where nothing was started
 * @param began when it was started, or found out; kept to the second
 * @param ended when it ended, likewise
 * @param steps what was done, in order
 * @param deliveries the deliveries that were taken in, as they are named below the work folder
 */
public record NightOutcome(
        String schedule,
        Instant due,
        boolean asked,
        Result result,
        String why,
        int exit,
        Instant began,
        Instant ended,
        List<StepDone> steps,
        List<String> deliveries) {

    public NightOutcome {
        began = began.truncatedTo(ChronoUnit.SECONDS);
        ended = ended.truncatedTo(ChronoUnit.SECONDS);
        steps = List.copyOf(steps);
        deliveries = List.copyOf(deliveries);
    }

    /** A moment at which nothing was done. */
    public static NightOutcome idle(String schedule, Instant due, Result result, String why, Instant now) {
        return new NightOutcome(schedule, due, false, result, why, 0, now, now, List.of(), List.of());
    }
}
