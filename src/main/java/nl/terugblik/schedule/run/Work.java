package nl.terugblik.schedule.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.schedule.night.StepDone;
import nl.terugblik.schedule.plan.Retry;

/** The commands of one night, each tried again where what it failed on may pass, and none once the time is over. */
final class Work {

    private final Commands commands;
    private final Retry retry;
    private final Clock clock;
    private final Instant until;
    private final List<StepDone> done = new ArrayList<>();
    private boolean outOfTime;

    Work(Commands commands, Retry retry, Clock clock, Instant until) {
        this.commands = commands;
        this.retry = retry;
        this.clock = clock;
        this.until = until;
    }

    /** Carries a command out; tells its exit code. */
    int step(String word, List<String> words) {
        for (int tries = 1; ; tries++) {
            Commands.Ended ended = isOver() ? new Commands.Ended(Exit.STOPPED, true) : commands.run(words, until);
            outOfTime = outOfTime || ended.isOutOfTime();
            if (!waitsAfter(ended.exit(), tries)) {
                done.add(new StepDone(word, ended.exit(), tries));
                return ended.exit();
            }
        }
    }

    /** Whether something is to be tried again that ended so; waits until it is time to. */
    boolean waitsAfter(int exit, int tries) {
        Optional<Duration> wait = retry.after(exit, tries)
                .filter(length -> clock.instant().plus(length).isBefore(until));
        wait.filter(length -> !isStopping()).ifPresent(commands::pause);
        return wait.isPresent() && !isStopping();
    }

    /** Waits; tells whether it could, to the end. */
    boolean waited(Duration length) {
        boolean isTime = clock.instant().plus(length).isBefore(until);
        if (isTime) {
            commands.pause(length);
        }
        return isTime && !isStopping();
    }

    private boolean isOver() {
        return isStopping() || !clock.instant().isBefore(until);
    }

    boolean isStopping() {
        return commands.isStopping();
    }

    /** Whether a step was stopped, or not begun, since the night took too long. */
    boolean isOutOfTime() {
        return outOfTime && !isStopping();
    }

    /** The steps so far. */
    List<StepDone> done() {
        return List.copyOf(done);
    }
}
