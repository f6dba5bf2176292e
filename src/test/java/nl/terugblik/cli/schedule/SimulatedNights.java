package nl.terugblik.cli.schedule;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.terugblik.cli.Program;
import nl.terugblik.cli.exit.Failures;
import nl.terugblik.cli.jobs.Behalf;
import nl.terugblik.cli.work.DatabaseAddress;
import nl.terugblik.engine.BootEngine;
import nl.terugblik.logbook.Caller;
import nl.terugblik.schedule.night.NightOutcome;
import nl.terugblik.schedule.plan.Schedule;
import nl.terugblik.schedule.plan.ScheduleFile;
import nl.terugblik.schedule.run.Commands;
import nl.terugblik.schedule.run.ScheduleRun;
import nl.terugblik.schedule.run.Teller;

/**
 * A machine of one process whose clock is moved by hand: commands are carried out by the program itself, one after another, on a real
 * register, with a real mail server, and what a night may meet is let loose on them.
 */
final class SimulatedNights extends Clock implements Commands, Teller, AutoCloseable {

    /** What a kill does to a process: nothing after it is done. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Seconds that a server which answers is waited for: a mail that it took in too late would be sent again. */
    private static final int AMPLE = 120;

    private static final Duration A_COMMAND = Duration.ofMinutes(1);

    final Path work;
    final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    final List<NightOutcome> outcomes = new ArrayList<>();
    final List<String> said = new ArrayList<>();

    private final Path place;
    private final Map<String, String> environment;
    private final Failures failures;
    private final ServerSocket hanging;
    private Instant now = Instant.EPOCH;
    private boolean isStopping;
    private boolean isMailHanging;

    /** What comes of a command that is about to be carried out. */
    UnaryOperator<Ended> meeting = ended -> ended;

    /** What happens while it waits. */
    Runnable whileWaiting = () -> {};

    SimulatedNights(Path place, Failures failures, Optional<String> database) throws IOException {
        this.place = place;
        this.work = place.resolve("work");
        this.failures = failures;
        this.environment =
                database.map(url -> Map.of("TERUGBLIK_DATABASE", url)).orElse(Map.of());
        this.hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        mail.start();
        Files.createDirectories(place.resolve("backups"));
        tellBy(mail.getSmtp().getPort(), AMPLE);
    }

    private void tellBy(int port, int wait) {
        try {
            Files.writeString(
                    place.resolve("telling.yaml"),
                    "language: en\nwait: " + wait + "\nmail: {host: 127.0.0.1, port: " + port
                            + ", tls: none, from: night@agency.example, to: [steward@agency.example],"
                            + " witnesses: [auditor@agency.example]}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schedule, due at a time. */
    Schedule schedule(String at, String off) {
        try {
            return ScheduleFile.read(Files.writeString(place.resolve("nightly.yaml"), """
                    schedule: nightly
                    at: "%s Europe/Amsterdam"
                    not_on: {holidays: nl, dates: [%s]}
                    pick_up: {folder: %s, settle: 15m, marker: "*.klaar"}
                    run: [intake, {study: ekc-follow-up}, verify, {backup: %s}]
                    missed: {within: 20h}
                    time_limit: 30h
                    tell: %s
                    """.formatted(
                            at, off, place.resolve("inbox"), place.resolve("backups"), place.resolve("telling.yaml"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void at(Instant moment) {
        now = moment;
    }

    void pass(Duration length) {
        now = now.plus(length);
    }

    void mailHangs(boolean hangs) {
        isMailHanging = hangs;
        tellBy(hangs ? hanging.getLocalPort() : mail.getSmtp().getPort(), hangs ? 1 : AMPLE);
    }

    /** The system starts the schedule; tells the exit code. */
    int start(Schedule schedule) {
        isStopping = false;
        return new ScheduleRun(work, ledger(), this, this, this, said::add).start(schedule);
    }

    RegisterNights ledger() {
        return new RegisterNights(
                work,
                () -> new BootEngine(this)
                        .ledger(work, DatabaseAddress.of(Optional.empty(), environment), Behalf.ofSystemUser()),
                failures);
    }

    /** Gives a command; tells its exit code. */
    int ask(String... words) {
        StringWriter out = new StringWriter();
        AtomicReference<BootEngine> engine = new AtomicReference<>();
        Program program = new Program(
                () -> engine.updateAndGet(none -> new BootEngine(this)),
                failures,
                environment,
                false,
                () -> 0L,
                this,
                new Caller("tester", 1),
                new PrintWriter(out),
                new PrintWriter(out));
        int exit = program.execute(Stream.concat(
                        Stream.of(words),
                        Stream.of(
                                "--work",
                                work.toString(),
                                "--key-file",
                                place.resolve("key").toString()))
                .toArray(String[]::new));
        said.add(words[0] + " " + exit + "\n" + out);
        return exit;
    }

    @Override
    public Ended run(List<String> words, Instant until) {
        Ended met = meeting.apply(new Ended(-1, false));
        Ended ended = met.exit() >= 0 ? met : new Ended(ask(words.toArray(String[]::new)), false);
        now = now.plus(A_COMMAND);
        afterwards(words.get(0));
        return ended;
    }

    /** What happens after a command of this name. */
    private void afterwards(String command) {
        after.run(command);
    }

    /** What happens after commands. */
    interface After {
        void run(String command);
    }

    After after = command -> {};

    void stopNow() {
        isStopping = true;
    }

    @Override
    public void pause(Duration length) {
        now = now.plus(length);
        whileWaiting.run();
    }

    @Override
    public boolean isStopping() {
        return isStopping;
    }

    @Override
    public void begin(Schedule schedule) {
        telling().begin(schedule);
    }

    @Override
    public void end(Schedule schedule, NightOutcome night) {
        if (outcomes.stream().noneMatch(known -> known.due().equals(night.due()))) {
            outcomes.add(night);
        }
        telling().end(schedule, night);
    }

    private TellingNights telling() {
        return new TellingNights(
                work,
                environment,
                ledger()::standing,
                warning -> said.add((isMailHanging ? "the mail server hangs: " : "warning: ") + warning));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public void close() {
        mail.stop();
        try {
            hanging.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
