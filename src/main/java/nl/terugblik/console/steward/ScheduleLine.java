package nl.terugblik.console.steward;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.terugblik.schedule.night.NightEntry;

/**
 * A schedule file, when it is due next and what became of it last.
 *
 * @param file the file's name without its ending
 * @param faults what is wrong with it, a sentence each; none for one that will be carried out
 * @param when when it is due, in words; empty where it cannot be read
 * @param next the next moment at which it is due and not off; likewise
 * @param steps what it does, in order
 * @param last what became of it last, where anything did
 */
record ScheduleLine(
        String file,
        List<String> faults,
        String when,
        Optional<Instant> next,
        List<String> steps,
        Optional<NightEntry> last) {

    ScheduleLine {
        faults = List.copyOf(faults);
        steps = List.copyOf(steps);
    }

    /** Whether the program can carry it out. */
    public boolean isSound() {
        return faults.isEmpty();
    }
}
