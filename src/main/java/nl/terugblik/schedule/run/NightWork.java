package nl.terugblik.schedule.run;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.terugblik.schedule.night.NightFolder;
import nl.terugblik.schedule.night.NightFolder.UnderWay;
import nl.terugblik.schedule.night.NightLedger;
import nl.terugblik.schedule.night.NightOutcome;
import nl.terugblik.schedule.night.Result;
import nl.terugblik.schedule.plan.Schedule;
import nl.terugblik.schedule.plan.Span;
import nl.terugblik.schedule.plan.Step;

/** The work of one night, step by step, to its outcome. */
final class NightWork {

    private static final DateTimeFormatter OF_A_FILE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmm");

    private final Schedule schedule;
    private final UnderWay night;
    private final Clock clock;
    private final Work work;
    private final NightFolder folder;
    private final NightLedger ledger;
    private final Path left;
    private List<String> taken = List.of();

    NightWork(
            Schedule schedule,
            UnderWay night,
            Clock clock,
            Commands commands,
            NightFolder folder,
            NightLedger ledger,
            Path left) {
        this.schedule = schedule;
        this.night = night;
        this.clock = clock;
        this.work = new Work(commands, schedule.retry(), clock, clock.instant().plus(schedule.timeLimit()));
        this.folder = folder;
        this.ledger = ledger;
        this.left = left;
    }

    /** Does it. */
    NightOutcome carryOut() {
        int exit = Exit.DONE;
        List<Step> rest = new ArrayList<>(schedule.steps());
        if (schedule.pickUp().isPresent()) {
            Deliveries.Outcome found =
                    new Deliveries(schedule, schedule.pickUp().get(), work, folder, ledger, left).takeIn(night.began());
            taken = found.taken();
            exit = found.exit();
            rest.remove(0);
            boolean goesOn =
                    found.isNew() || folder.owes() || schedule.pickUp().get().goesOn();
            if (!Exit.isWell(exit) && exit != Exit.REFUSED) {
                return failed(exit, "intake");
            }
            if (!goesOn) {
                return exit == Exit.REFUSED ? refused() : outcome(Result.SKIPPED, nothing(found), exit);
            }
        }
        for (Step step : rest) {
            int ended = work.step(step.word(), step.words(this::backupFile));
            if (!Exit.isWell(ended)) {
                return failed(ended, step.word());
            }
            exit = Exit.together(exit, ended);
        }
        folder.owe(false);
        return exit == Exit.REFUSED ? refused() : outcome(Result.DONE, done(exit), exit);
    }

    /** An outcome of work that could not be gone on with. */
    NightOutcome broken(int exit) {
        return outcome(Result.FAILED, "It could not go on (exit code " + exit + "); the log says where.", exit);
    }

    private NightOutcome failed(int exit, String step) {
        String why = "The step " + step + " ended with exit code " + exit + ".";
        if (work.isOutOfTime()) {
            why = "It took longer than " + Span.text(schedule.timeLimit()) + " and was stopped in the step " + step
                    + "; the next start goes on.";
        }
        return outcome(Result.FAILED, why, exit);
    }

    private NightOutcome refused() {
        return outcome(
                Result.FAILED,
                "A delivery was refused; it lies in the folder refused, and beside it why.",
                Exit.REFUSED);
    }

    private static String nothing(Deliveries.Outcome found) {
        if (found.found() > 0) {
            return "What was delivered had been taken in before.";
        }
        return found.unready() > 0
                ? "No delivery was ready: what is there is still being written, or lacks its marker."
                : "There was no delivery.";
    }

    private String done(int exit) {
        String deliveries = taken.isEmpty()
                ? "Done"
                : "Done, with " + taken.size() + (taken.size() == 1 ? " new delivery" : " new deliveries");
        return deliveries + (exit == Exit.DONE ? "." : "; there is something to look at (exit code " + exit + ").");
    }

    private NightOutcome outcome(Result result, String why, int exit) {
        return new NightOutcome(
                schedule.name(),
                night.due(),
                night.asked(),
                result,
                why,
                exit,
                night.began(),
                clock.instant(),
                work.done(),
                taken);
    }

    /** A new file, also where a start before this one had got so far. */
    private Path backupFile(Path in) {
        String name = schedule.name() + "-"
                + OF_A_FILE.format(night.due().atZone(schedule.due().zone()));
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> in.resolve(name + (number == 1 ? "" : "-" + number) + ".backup"))
                .filter(file -> !Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .orElseThrow();
    }
}
