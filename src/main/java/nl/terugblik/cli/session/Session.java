package nl.terugblik.cli.session;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.exit.Failures;
import nl.terugblik.cli.exit.NoRegister;
import nl.terugblik.cli.jobs.Behalf;
import nl.terugblik.cli.jobs.Engine;
import nl.terugblik.cli.jobs.Jobs;
import nl.terugblik.cli.jobs.OpenLedger;
import nl.terugblik.cli.jobs.Version;
import nl.terugblik.cli.jobs.WebServer.Shown;
import nl.terugblik.cli.options.GlobalOptions;
import nl.terugblik.cli.text.ProgressLines;
import nl.terugblik.cli.work.DatabaseAddress;
import nl.terugblik.cli.work.QueueAddress;
import nl.terugblik.cli.work.WorkFolder;
import nl.terugblik.cli.work.WorkLock;
import nl.terugblik.ledger.entry.Acting;
import nl.terugblik.logbook.Caller;
import nl.terugblik.logbook.Logbook;
import nl.terugblik.verification.Against;
import nl.terugblik.verification.Verified;

/** What the commands share: the streams, the options that all of them take, and the way to the engine. */
public record Session(
        Supplier<Engine> engine,
        Failures failures,
        Map<String, String> environment,
        boolean terminal,
        LongSupplier nanos,
        GlobalOptions options,
        PrintWriter out,
        PrintWriter err,
        Caller caller,
        CommandLog log) {

    private static final String ACTOR_VARIABLE = "TERUGBLIK_ACTOR";
    private static final String THROUGH_VARIABLE = "TERUGBLIK_THROUGH";
    private static final String SPREAD_VARIABLE = "TERUGBLIK_SPREAD";
    private static final String KEY_VARIABLE = "TERUGBLIK_KEY_FILE";

    /** Lets a command's log begin, if there is a work folder whose name can be one. */
    public void begin(String command, Clock clock) {
        String actor = behalf().acting().actor();
        log.begin(options.plainWork()
                .map(work -> new Logbook(
                        work, WorkFolder.LOCK, command, actor, caller.process(), environment, clock, this::warn)));
    }

    /** Checks a study file before anything begins, and says what will be missing all the same. */
    public List<String> check(Path study) {
        return engine.get().check(study);
    }

    /** Does something with the work folder, which is ours from before the engine starts until after it has stopped. */
    public ExitCode withJobs(Function<Jobs, ExitCode> work) {
        return withJobs(List.of(), work);
    }

    /** The same where it is known that deliveries of the canonical layout will be taken in. */
    public ExitCode withJobs(List<Path> deliveries, Function<Jobs, ExitCode> work) {
        return withJobs(false, deliveries, work);
    }

    /**
     * Takes deliveries in: where the register lies in PostgreSQL, beside intakes of other agencies, from whichever machine.
     *
     * @param deliveries what will be taken in first, as {@link Engine#expect} has it
     */
    public ExitCode withIntake(List<Path> deliveries, Function<Jobs, ExitCode> work) {
        return withJobs(database().isPresent(), deliveries, work);
    }

    private ExitCode withJobs(boolean beside, List<Path> deliveries, Function<Jobs, ExitCode> work) {
        Optional<DatabaseAddress> database = database();
        try (LoggedProgress progress = progress();
                WorkFolder folder = patience()
                        .opening(() -> beside
                                ? WorkFolder.openForIntake(options.work(), keyFile(), this::warn)
                                : WorkFolder.open(options.work(), keyFile(), this::warn));
                Jobs jobs = opened(folder, deliveries, database, progress)) {
            return work.apply(jobs);
        }
    }

    /** Does what another run may stand in the way of, waiting where that was asked for. */
    public <T> T patiently(Supplier<T> work) {
        return patience().opening(work);
    }

    private Jobs opened(
            WorkFolder folder, List<Path> deliveries, Optional<DatabaseAddress> database, LoggedProgress progress) {
        engine.get().expect(folder, deliveries);
        return patience().opening(() -> engine.get().open(folder, database, behalf(), progress));
    }

    private Patience patience() {
        return new Patience(options.patience(), nanos, err::println);
    }

    /** Reads the register, or answers otherwise where there is none: neither a register nor a key is made. */
    public ExitCode reading(Supplier<ExitCode> otherwise, Function<Jobs, ExitCode> work) {
        Optional<DatabaseAddress> database = database();
        return engine.get().hasRegister(options.work(), database) ? withKnownKey(work) : otherwise.get();
    }

    /** Does something with the work folder under a key that is there; the register may be made, a key is not. */
    public ExitCode withKnownKey(Function<Jobs, ExitCode> work) {
        Optional<DatabaseAddress> database = database();
        try (LoggedProgress progress = progress();
                WorkFolder folder = patience().opening(() -> WorkFolder.openExisting(options.work(), keyFile()));
                Jobs jobs = patience().opening(() -> engine.get().open(folder, database, behalf(), progress))) {
            return work.apply(jobs);
        }
    }

    /** Says that there is no register; for commands that list what it holds. */
    public ExitCode noRegister() {
        out.println("There is no register here yet (" + options.work() + ").");
        return ExitCode.DONE;
    }

    /**
     * Does something with a register that must be there.
     *
     * @throws NoRegister where it is not
     */
    public ExitCode onRegister(Function<Jobs, ExitCode> work) {
        return reading(
                () -> {
                    throw new NoRegister(options.work());
                },
                work);
    }

    /** Takes the lock of a work folder, waiting where that was asked for; to be closed. */
    public WorkLock lock(Path work) {
        return patience().opening(() -> WorkLock.take(work));
    }

    /** Does something with what a console shows: a register that must be there, and that is not held. */
    public ExitCode serving(Function<Shown, ExitCode> work) {
        Optional<DatabaseAddress> database = database();
        if (!engine.get().hasRegister(options.work(), database)) {
            throw new NoRegister(options.work());
        }
        return work.apply(new Shown(options.work(), database, keyFile(), options.ledgerKey(), Path.of("jobs")));
    }

    /** Opens the ledger of a register that is there, without its key; to be closed. */
    public Optional<OpenLedger> ledger(Path work) {
        return engine.get().ledger(work, database(), behalf());
    }

    /**
     * On whose behalf the command works: who is named by --as, else by TERUGBLIK_ACTOR, else the system's user.
     */
    public Behalf behalf() {
        String actor = options.actor()
                .or(() -> Optional.ofNullable(environment.get(ACTOR_VARIABLE)).filter(name -> !name.isBlank()))
                .orElseGet(caller::user);
        boolean isThroughConsole = "console".equals(environment.get(THROUGH_VARIABLE));
        Acting acting = isThroughConsole
                ? Acting.atConsole(actor, Version.number())
                : Acting.atCommandLine(actor, Version.number());
        return new Behalf(acting, options.ledgerKey());
    }

    /** Verifies the register, with its key where that is at hand; empty where there is no register. */
    public Optional<Verified> verifying(Optional<Against> against, Optional<String> run) {
        Path work = options.work();
        Optional<DatabaseAddress> database = database();
        if (!engine.get().hasRegister(work, database)) {
            return Optional.empty();
        }
        WorkFolder.make(work);
        try (WorkLock lock = lock(work)) {
            return lock.reading(
                    () -> engine.get().verify(work, database, WorkFolder.keyIfThere(work, keyFile()), against, run));
        }
    }

    /** Says how far a job is; to be closed after it. */
    public LoggedProgress progress() {
        return new LoggedProgress(new ProgressLines(out, err, terminal, nanos), log);
    }

    /** Says what went wrong. */
    public ExitCode report(Throwable failure) {
        ExitCode code = failures.report(failure, options.verbose(), err);
        log.fail(failure, code);
        return code;
    }

    /** The database that holds the register, where one does. */
    public Optional<DatabaseAddress> database() {
        return DatabaseAddress.of(options.database(), environment);
    }

    /**
     * Where parts wait for other machines, if not in the database that holds the register.
     *
     * @param named as an option has it; empty for the environment's
     */
    public Optional<QueueAddress> queue(Optional<String> named) {
        Optional<QueueAddress> queue = QueueAddress.of(named, environment);
        queue.filter(QueueAddress::isOpenToOthers)
                .ifPresent(address -> warn("What is said to the queue " + address.place()
                        + " travels open, the password" + " with it; name it as amqps://."));
        return queue;
    }

    /** Whether studies are to hand parts out to other machines where nobody says so. */
    public boolean spreads() {
        return "yes".equals(environment.get(SPREAD_VARIABLE));
    }

    /** The file of the key that was named. */
    public Optional<Path> keyFile() {
        return options.keyFile()
                .or(() -> Optional.ofNullable(environment.get(KEY_VARIABLE))
                        .filter(name -> !name.isBlank())
                        .map(Path::of));
    }

    /** Says what whoever started the command has to see to. */
    public void warn(String sentence) {
        err.println("Warning: " + sentence);
    }
}
