package nl.terugblik.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import nl.terugblik.cli.coding.CodingCommand;
import nl.terugblik.cli.console.ConsoleCommand;
import nl.terugblik.cli.console.ServeCommand;
import nl.terugblik.cli.exit.CannotServe;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.exit.Failures;
import nl.terugblik.cli.family.ExplainCommand;
import nl.terugblik.cli.family.ForgetCommand;
import nl.terugblik.cli.family.ObjectionCommand;
import nl.terugblik.cli.family.RetentionCommand;
import nl.terugblik.cli.jobs.Engine;
import nl.terugblik.cli.jobs.WebServer;
import nl.terugblik.cli.ledger.CompareCommand;
import nl.terugblik.cli.ledger.LedgerCommand;
import nl.terugblik.cli.ledger.LineageCommand;
import nl.terugblik.cli.ledger.RunsCommand;
import nl.terugblik.cli.ledger.ShowCommand;
import nl.terugblik.cli.ledger.VerifyCommand;
import nl.terugblik.cli.match.MatchCommand;
import nl.terugblik.cli.meta.MetaCommand;
import nl.terugblik.cli.options.GlobalOptions;
import nl.terugblik.cli.schedule.ScheduleCommand;
import nl.terugblik.cli.schedule.Stopping;
import nl.terugblik.cli.session.CommandLog;
import nl.terugblik.cli.session.Session;
import nl.terugblik.cli.steward.BackupCommand;
import nl.terugblik.cli.steward.KeyCommand;
import nl.terugblik.cli.steward.PruneCommand;
import nl.terugblik.cli.steward.QualityCommand;
import nl.terugblik.cli.steward.QuarantineCommand;
import nl.terugblik.cli.steward.RekeyCommand;
import nl.terugblik.cli.steward.ReleaseCommand;
import nl.terugblik.cli.steward.RestoreCommand;
import nl.terugblik.cli.steward.WorkerKeyCommand;
import nl.terugblik.cli.study.IntakeCommand;
import nl.terugblik.cli.study.ProfileCommand;
import nl.terugblik.cli.study.RunCommand;
import nl.terugblik.cli.study.SampleCommand;
import nl.terugblik.cli.study.StudyCommand;
import nl.terugblik.cli.study.UsedCommand;
import nl.terugblik.cli.study.WorkerCommand;
import nl.terugblik.logbook.Caller;
import nl.terugblik.logbook.WrongDays;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The command line as a whole: its commands, and how every one of them ends. */
public final class Program {

    private static final int HELP_WIDTH = 100;

    private final Session session;
    private final Stopping stopping = new Stopping();
    private final Commands commands;
    private final Clock clock;
    private final AtomicReference<WebServer> server = new AtomicReference<>((shown, bound, begun) -> {
        throw CannotServe.withoutLibraries();
    });

    /**
     * A program that has not been asked anything yet.
     *
     * @param engine what carries the work out; asked for once a command needs it
     * @param failures says what an exception is called and which exit code it has
     * @param environment the process's environment variables
     * @param terminal whether {@code err} is a terminal, on which progress may move
     * @param nanos a clock that only goes forward, in nanoseconds
     * @param clock dates what is logged and signed
     * @param caller the process that this is
     * @param out takes results
     * @param err takes everything else
     */
    public Program(
            Supplier<Engine> engine,
            Failures failures,
            Map<String, String> environment,
            boolean terminal,
            LongSupplier nanos,
            Clock clock,
            Caller caller,
            PrintWriter out,
            PrintWriter err) {
        GlobalOptions options = new GlobalOptions();
        this.session = new Session(
                engine, failures, environment, terminal, nanos, options, out, err, caller, new CommandLog());
        this.clock = clock;
        this.commands = new Commands(options)
                .addSubcommand("run", () -> new RunCommand(session))
                .addSubcommand("intake", () -> new IntakeCommand(session))
                .addSubcommand("study", () -> new StudyCommand(session).commandLine())
                .addSubcommand("match", () -> new MatchCommand(session))
                .addSubcommand("meta", () -> new MetaCommand(session))
                .addSubcommand("profile", () -> new ProfileCommand(session))
                .addSubcommand("sample", () -> new SampleCommand(session))
                .addSubcommand("quarantine", () -> new QuarantineCommand(session))
                .addSubcommand("quality", () -> new QualityCommand(session))
                .addSubcommand("prune", () -> new PruneCommand(session))
                .addSubcommand("release", () -> new ReleaseCommand(session, clock))
                .addSubcommand("coding", () -> new CodingCommand(session))
                .addSubcommand("forget", () -> new ForgetCommand(session))
                .addSubcommand("rekey", () -> new RekeyCommand(session))
                .addSubcommand("used", () -> new UsedCommand(session))
                .addSubcommand("explain", () -> new ExplainCommand(session))
                .addSubcommand("objection", () -> new ObjectionCommand(session))
                .addSubcommand("retention", () -> new RetentionCommand(session))
                .addSubcommand("backup", () -> new BackupCommand(session))
                .addSubcommand("restore", () -> new RestoreCommand(session))
                .addSubcommand("verify", () -> new VerifyCommand(session))
                .addSubcommand("ledger", () -> new LedgerCommand(session, Clock.systemUTC()))
                .addSubcommand("runs", () -> new RunsCommand(session))
                .addSubcommand("show", () -> new ShowCommand(session))
                .addSubcommand("compare", () -> new CompareCommand(session))
                .addSubcommand("lineage", () -> new LineageCommand(session))
                .addSubcommand("key", () -> new KeyCommand(session))
                .addSubcommand("worker-key", () -> new WorkerKeyCommand(session))
                .addSubcommand("worker", () -> new WorkerCommand(session))
                .addSubcommand("schedule", () -> new ScheduleCommand(session, clock, stopping).commandLine())
                .addSubcommand("serve", () -> new ServeCommand(session, server::get))
                .addSubcommand("console", () -> ConsoleCommand.of(session, clock))
                .addSubcommand(HelpCommand.NAME, () -> new HelpCommand(session))
                .answering(this::answering);
    }

    private CommandLine answering(CommandLine program) {
        return program.setOut(session.out())
                .setErr(session.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(HELP_WIDTH)
                .setExpandAtFiles(false) // a name that begins with @ is a name, not a file to read words from
                .setExecutionStrategy(this::carryOut)
                .setParameterExceptionHandler((wrong, arguments) -> wrongUsage(wrong))
                .setExecutionExceptionHandler(
                        (failure, command, parsed) -> session.report(failure).number());
    }

    /** The same with what serves the web console. */
    public Program serving(WebServer console) {
        server.set(console);
        return this;
    }

    /** Does what the arguments ask and returns the exit code. */
    public int execute(String... arguments) {
        try {
            int exit = answer(arguments);
            session.log().end(exit);
            return exit;
        } finally {
            session.out().flush();
            session.err().flush();
        }
    }

    /** Asks a night that is at work to stop, from another thread; tells whether one is. */
    public boolean stop() {
        return stopping.ask();
    }

    private int answer(String... arguments) {
        try {
            return commands.of(arguments).execute(arguments);
        } catch (Error failure) {
            return session.report(failure).number();
        }
    }

    /** What is understood is logged from its beginning to its end; a question for help is answered and no more. */
    private int carryOut(CommandLine.ParseResult parsed) {
        CommandLine.ParseResult command = parsed;
        while (command.hasSubcommand()) {
            command = command.subcommand();
        }
        if (!command.isUsageHelpRequested() && !command.isVersionHelpRequested()) {
            try {
                session.begin(command.commandSpec().qualifiedName().replaceFirst("^\\S+ ", ""), clock);
            } catch (WrongDays e) {
                return session.report(e).number();
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** The commands as they are parsed. */
    CommandLine commands() {
        return commands.all();
    }

    private int wrongUsage(CommandLine.ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        session.err().println(WrongUsage.sentence(wrong));
        session.err().println("See ./" + command + " --help");
        return ExitCode.WRONG_USAGE.number();
    }
}
