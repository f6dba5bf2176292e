package nl.terugblik.schedule.run;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.OpenToOthers;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.schedule.night.LedgerOutOfReach;
import nl.terugblik.schedule.night.NightFolder;
import nl.terugblik.schedule.night.NightFolder.UnderWay;
import nl.terugblik.schedule.night.NightLedger;
import nl.terugblik.schedule.night.NightOutcome;
import nl.terugblik.schedule.night.Nights;
import nl.terugblik.schedule.night.Result;
import nl.terugblik.schedule.plan.Schedule;
import nl.terugblik.schedule.plan.Span;

/**
 * A start of a schedule, by whomever: it says what became of every moment before, does what is due now, and leaves one outcome for
 * each moment. It holds no register: each step is a command of its own.
 */
public final class ScheduleRun {

    /** The clock of whoever starts it may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm VV", Locale.ENGLISH);

    private final Path work;
    private final NightLedger ledger;
    private final Commands commands;
    private final Teller teller;
    private final Clock clock;
    private final Consumer<String> say;

    /**
     * Starts of schedules on a work folder.
     *
     * @param say takes what is done, a sentence each
     */
    public ScheduleRun(
            Path work, NightLedger ledger, Commands commands, Teller teller, Clock clock, Consumer<String> say) {
        this.work = work;
        this.ledger = ledger;
        this.commands = commands;
        this.teller = teller;
        this.clock = clock;
        this.say = say;
    }

    /** Does what is due; tells the exit code. */
    public int start(Schedule schedule) {
        NightFolder folder = folder(schedule);
        ZonedDateTime due = schedule.due().latest(clock.instant().plus(AHEAD));
        Optional<ScheduleLock> lock = ScheduleLock.take(folder.make());
        if (lock.isEmpty()) {
            return overlap(schedule, folder, due.toInstant());
        }
        try (ScheduleLock held = lock.get()) {
            return held.during(() -> held(schedule, folder, due.toInstant()));
        }
    }

    /** Does the work now, whatever is due; tells the exit code. */
    public int now(Schedule schedule) {
        NightFolder folder = folder(schedule);
        Optional<ScheduleLock> lock = ScheduleLock.take(folder.make());
        if (lock.isEmpty()) {
            say.accept("The schedule " + schedule.name() + " is at work already; wait until that has ended.");
            return Exit.REGISTER_HELD;
        }
        try (ScheduleLock held = lock.get()) {
            return held.during(() -> asked(schedule, folder));
        }
    }

    private int asked(Schedule schedule, NightFolder folder) {
        Nights nights = nights(schedule, folder);
        int exit = reach(schedule, nights);
        return exit != Exit.DONE ? exit : work(schedule, folder, nights, new UnderWay(now(), true, now(), 1));
    }

    private NightFolder folder(Schedule schedule) {
        return new NightFolder(NightFolder.below(work), schedule.name());
    }

    private Nights nights(Schedule schedule, NightFolder folder) {
        return new Nights(schedule.name(), folder, ledger, night -> teller.end(schedule, night));
    }

    /** A start before this one is still at work: on the same moment, or on an earlier one. */
    private int overlap(Schedule schedule, NightFolder folder, Instant due) {
        boolean isSame = folder.underWay()
                .map(night -> !night.due().isBefore(due) || night.began().isAfter(due))
                .orElse(true);
        if (isSame || folder.waiting().stream().anyMatch(night -> night.due().equals(due))) {
            say.accept("The schedule " + schedule.name() + " is at work already; nothing more is due.");
            return Exit.DONE;
        }
        NightOutcome skipped = NightOutcome.idle(
                schedule.name(), due, Result.SKIPPED, "An earlier night was still at work.", clock.instant());
        folder.lay(skipped);
        teller.end(schedule, skipped);
        say.accept("Skipped: " + skipped.why());
        return Exit.DONE;
    }

    private int held(Schedule schedule, NightFolder folder, Instant due) {
        Nights nights = nights(schedule, folder);
        int reached = reach(schedule, nights);
        Accounts accounts = new Accounts(schedule, folder, nights, clock.instant());
        if (reached == Exit.DONE) {
            List<NightOutcome> lacking = accounts.lacking(due);
            nights.settle(lacking);
            lacking.forEach(night -> say.accept("The moment of " + at(schedule, night.due()) + " was "
                    + night.result().code() + ": " + night.why()));
            accounts.endOfWhatDied(due);
        }
        Optional<NightOutcome> settled = accounts.withoutWork(due);
        if (accounts.isSettled(due)) {
            say.accept("Nothing is due: the last moment was " + at(schedule, due) + ", the next is "
                    + at(
                            schedule,
                            schedule.due().after(due).findFirst().orElseThrow().toInstant()) + ".");
            return reached;
        }
        if (settled.isEmpty() && reached != Exit.DONE) {
            settled = Optional.of(new NightOutcome(
                    schedule.name(),
                    due,
                    false,
                    Result.FAILED,
                    "The ledger could not be opened: another run held the" + " register, or it could not be read.",
                    reached,
                    now(),
                    now(),
                    List.of(),
                    List.of()));
        }
        if (settled.isPresent()) {
            NightOutcome night = settled.get();
            nights.settle(List.of(night));
            folder.end();
            say.accept("The moment of " + at(schedule, due) + " is "
                    + night.result().code() + ": " + night.why());
            return night.exit();
        }
        return work(schedule, folder, nights, accounts.night(due));
    }

    /** Reads the ledger, in the end after some waits; tells the exit code of why it could not be. */
    private int reach(Schedule schedule, Nights nights) {
        for (int tries = 1; ; tries++) {
            try {
                nights.catchUp();
                return Exit.DONE;
            } catch (LedgerOutOfReach e) {
                Optional<Duration> wait = schedule.retry().after(e.exit(), tries);
                if (wait.isEmpty() || commands.isStopping()) {
                    return e.exit();
                }
                commands.pause(wait.get());
            }
        }
    }

    private int work(Schedule schedule, NightFolder folder, Nights nights, UnderWay night) {
        NightWork toDo = new NightWork(schedule, night, clock, commands, folder, ledger, work.resolve("deliveries"));
        NightOutcome outcome;
        try {
            folder.begin(night);
            say.accept("Begun: " + schedule.name() + ", "
                    + (night.asked() ? "as asked" : "due " + at(schedule, night.due())));
            teller.begin(schedule);
            outcome = toDo.carryOut();
        } catch (RuntimeException e) {
            throw settled(nights, folder, toDo.broken(exit(e)), e);
        }
        if (outcome.exit() == Exit.STOPPED && commands.isStopping() && !night.asked()) {
            // it stays under way, and the next start goes on with it
            say.accept("Stopped: the next start goes on, if it comes within " + Span.text(schedule.lateness()) + ".");
            return Exit.STOPPED;
        }
        nights.settle(List.of(outcome));
        folder.end();
        say.accept("Ended, " + outcome.result().code() + ": " + outcome.why());
        return outcome.exit();
    }

    /** What broke the night is thrown on, whatever becomes of its outcome: a full disk takes neither. */
    private static RuntimeException settled(
            Nights nights, NightFolder folder, NightOutcome broken, RuntimeException failure) {
        try {
            nights.settle(List.of(broken));
            folder.end();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    /** The exit code that whoever reports a failure gives it. */
    private static int exit(RuntimeException failure) {
        if (failure instanceof InvalidStudy) {
            return Exit.INVALID_INPUT;
        }
        return failure instanceof CannotWrite
                        || failure instanceof OpenToOthers
                        || failure instanceof UncheckedIOException
                ? Exit.CANNOT_READ_OR_WRITE
                : Exit.INTERNAL_ERROR;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String at(Schedule schedule, Instant moment) {
        return AT.format(moment.atZone(schedule.due().zone()));
    }
}
