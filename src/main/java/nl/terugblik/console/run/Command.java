package nl.terugblik.console.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.terugblik.console.lines.Said;

/**
 * A command as its log tells of it.
 *
 * @param process the process that carried it out
 * @param name the command's name
 * @param actor on whose behalf
 * @param began when it began
 * @param ended when it ended; empty while it goes on, or where it was killed
 * @param exit the exit code it ended with; likewise
 * @param runs how the runs in it ended, by run; empty words while one goes on
 * @param steps its steps, in the order in which they began
 */
public record Command(
        long process,
        String name,
        String actor,
        Instant began,
        Optional<Instant> ended,
        OptionalInt exit,
        Map<String, String> runs,
        List<StepLine> steps) {

    /** Done; done, but tests are withheld; done, with new faults; stopped where it can go on. */
    private static final Set<Integer> DONE = Set.of(0, 7, 9, 143);

    private static final String BEGAN = "began";
    private static final String SO_FAR = "so far; ";
    private static final String RUN_BEGAN = "the run began";
    private static final String RUN_IS = "the run is ";

    public Command {
        runs = Collections.unmodifiableMap(new LinkedHashMap<>(runs));
        steps = List.copyOf(steps);
    }

    /** A command from all that it said, the first line first. */
    static Command of(List<Said> said) {
        Said first = said.get(0);
        Said last = said.get(said.size() - 1);
        Map<String, String> runs = new LinkedHashMap<>();
        List<StepLine> steps = new ArrayList<>();
        for (Said line : said) {
            String run = line.run().orElse("");
            if (line.step().isPresent()) {
                step(steps, run, line);
            } else if (line.words().equals(RUN_BEGAN)) {
                runs.put(run, "");
            } else if (line.words().startsWith(RUN_IS)) {
                runs.put(run, line.words().substring(RUN_IS.length()));
            }
        }
        boolean isOver = last.exit().isPresent();
        return new Command(
                first.process(),
                first.command(),
                first.actor(),
                first.at(),
                isOver ? Optional.of(last.at()) : Optional.empty(),
                last.exit(),
                runs,
                steps);
    }

    private static void step(List<StepLine> steps, String run, Said line) {
        String name = line.step().orElse("");
        if (line.words().equals(BEGAN)) {
            steps.add(new StepLine(run, name, line.at(), Optional.empty(), ""));
            return;
        }
        for (int at = steps.size() - 1; at >= 0; at--) {
            StepLine step = steps.get(at);
            if (step.name().equals(name) && step.ended().isEmpty()) {
                Optional<Instant> ended = line.words().startsWith(SO_FAR) ? Optional.empty() : Optional.of(line.at());
                steps.set(at, new StepLine(run, name, step.began(), ended, line.words()));
                return;
            }
        }
    }

    /** Whether it did something with the register, or did not come to its end as asked: what else there is only looked. */
    public boolean isOfNote() {
        return !runs.isEmpty() || exit.orElse(-1) != 0;
    }

    /** Whether its process is gone without having said how it ended: it was killed, or the machine stopped. */
    public boolean wasCutOff() {
        return exit.isEmpty() && !isAlive();
    }

    /** Whether it goes on. */
    public boolean isAlive() {
        return exit.isEmpty()
                && ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Whether it did not come to the end that was asked for. */
    public boolean hasFailed() {
        return wasCutOff() || exit.isPresent() && !DONE.contains(exit.getAsInt());
    }

    /** How it stands: a word for which pages have words. */
    public String state() {
        if (exit.isEmpty()) {
            return isAlive() ? "running" : "killed";
        }
        return hasFailed() ? "failed" : "done";
    }

    /** The exit code as a number; -1 where it has none. */
    public int code() {
        return exit.orElse(-1);
    }
}
