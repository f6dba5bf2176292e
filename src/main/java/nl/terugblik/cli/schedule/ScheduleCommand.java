package nl.terugblik.cli.schedule;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.session.Session;
import nl.terugblik.schedule.plan.Schedule;
import nl.terugblik.schedule.plan.ScheduleFile;
import nl.terugblik.schedule.run.ScheduleRun;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Nights that nobody looks at: what is due, and what became of it. */
@Command(
        name = "schedule",
        description = {
            "Work that is done when nobody looks: deliveries picked up, studies, backups. A schedule is a file, as in"
                    + " jobs/schedules; the operating system starts it, and the ledger has what became of each moment at"
                    + " which it was due.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  ./terugblik schedule check",
            "  ./terugblik schedule next --days 7",
            "  ./terugblik schedule run nightly",
            "  ./terugblik schedule run nightly --now",
            "  ./terugblik schedule list",
            "  ./terugblik schedule install nightly --systemd units --key-file /etc/terugblik/key"
        })
public final class ScheduleCommand implements Runnable {

    private static final int DAYS = 14;

    private final Session session;
    private final Clock clock;
    private final Stopping stopping;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * The command.
     *
     * @param clock says what is due
     * @param stopping the system's wish that a night stops
     */
    public ScheduleCommand(Session session, Clock clock, Stopping stopping) {
        this.session = session;
        this.clock = clock;
        this.stopping = stopping;
    }

    /** The command with those below it that are classes of their own. */
    public CommandLine commandLine() {
        return new CommandLine(this).addSubcommand(new InstallCommand(session));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Name what to do: check, next, run, list or install.");
    }

    @Command(
            name = "check",
            description = {
                "Says what is wrong with schedules, and what may surprise: a time that the clocks leave out, folders that are"
                        + " not there.",
                "",
                "Ends with 4 where one is not valid."
            })
    int check(
            @Parameters(
                            paramLabel = "FILE",
                            arity = "0..*",
                            description = "Schedules (default: all of jobs/schedules).")
                    List<Path> files) {
        return new CheckedSchedules(clock.instant(), session.environment(), session.out())
                .check(chosen(files))
                .number();
    }

    @Command(name = "next", description = "Lists what will be due, and what of it will be skipped for a day off.")
    int next(
            @Parameters(
                            paramLabel = "FILE",
                            arity = "0..*",
                            description = "Schedules (default: all of jobs/schedules).")
                    List<Path> files,
            @Option(
                            names = "--days",
                            paramLabel = "N",
                            defaultValue = "" + DAYS,
                            description = "For so many days (default: ${DEFAULT-VALUE}).")
                    int days) {
        new Arguments(spec).demand(days >= 1 && days <= 3660, "--days takes a number from 1 to 3660.");
        ComingMoments.print(read(chosen(files)), clock.instant(), Duration.ofDays(days), session.out());
        return ExitCode.DONE.number();
    }

    @Command(
            name = "run",
            description = {
                "Does what is due, and enters what became of every moment before. For the system to call; by hand it does the"
                        + " same.",
                "",
                "Each step is a command of its own, so that nothing holds the register in between. Ends as its worst step"
                        + " does, or with 0 where there was nothing to do."
            })
    int run(
            @Parameters(paramLabel = "FILE", description = "The schedule, or the name of one in jobs/schedules.")
                    Path file,
            @Option(names = "--now", description = "Do it now, whatever is due; the ledger has it as asked for.")
                    boolean now,
            @Option(
                            names = "--zero-on",
                            paramLabel = "CODES",
                            split = ",",
                            description = "End with 0 in place of these exit codes, of 7 and 9, for a system that takes"
                                    + " any other for a failure.")
                    Set<Integer> zeroOn) {
        Arguments arguments = new Arguments(spec);
        Set<Integer> zero = Optional.ofNullable(zeroOn).orElse(Set.of());
        arguments.demand(Set.of(7, 9).containsAll(zero), "--zero-on takes 7, 9 or both, such as --zero-on 7,9.");
        Schedule schedule = ScheduleFile.read(new ScheduleChoice(arguments).one(file));
        Path work = session.options().work();
        RegisterNights ledger = new RegisterNights(work, () -> session.ledger(work), session.failures());
        ScheduleRun nights = new ScheduleRun(
                work,
                ledger,
                new ChildCommands(
                        ChildCommands.launcherOfThis(), session.options().words(), clock, stopping),
                new TellingNights(work, session.environment(), ledger::standing, session::warn),
                clock,
                this::say);
        stopping.atWork(true);
        try {
            int exit = now ? nights.now(schedule) : nights.start(schedule);
            return zero.contains(exit) ? ExitCode.DONE.number() : exit;
        } finally {
            stopping.atWork(false);
        }
    }

    @Command(name = "list", description = "Lists schedules with the last moment, what became of it, and the next.")
    int list(
            @Parameters(
                            paramLabel = "FILE",
                            arity = "0..*",
                            description = "Schedules (default: all of jobs/schedules).")
                    List<Path> files) {
        new ListedSchedules(session.options().work(), clock.instant(), session.out()).print(read(chosen(files)));
        return ExitCode.DONE.number();
    }

    private List<Path> chosen(List<Path> files) {
        List<Path> chosen = new ScheduleChoice(new Arguments(spec))
                .all(Optional.ofNullable(files).orElse(List.of()));
        if (chosen.isEmpty()) {
            session.out()
                    .println("There is no schedule in jobs/schedules yet; docs/schedules.md says how one is made.");
        }
        return chosen;
    }

    private static List<Schedule> read(List<Path> files) {
        return files.stream().map(ScheduleFile::read).toList();
    }

    /** Each sentence as it comes: who watches a night wants to see how far it is. */
    private void say(String sentence) {
        session.out().println(sentence);
        session.out().flush();
    }
}
