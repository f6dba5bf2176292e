package nl.terugblik.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.terugblik.Said;
import nl.terugblik.StartedProgram;
import nl.terugblik.accounts.Account.Password;
import nl.terugblik.accounts.Accounts;
import nl.terugblik.accounts.OneTimeCode;
import nl.terugblik.accounts.Role;
import nl.terugblik.cli.jobs.WebServer.Bound;
import nl.terugblik.cli.jobs.WebServer.Shown;
import nl.terugblik.console.serve.BootConsole;
import nl.terugblik.ledger.LedgerFolder;
import nl.terugblik.ledger.entry.Acting;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** A console that answers, on a work folder with a delivery and a study, with one user of each role. */
public final class ServedConsole implements AutoCloseable {

    /** The password of every user. */
    public static final String PASSWORD = "a long enough password";

    /** The secret of every user's codes. */
    public static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static final Acting TESTER = new Acting("tester", "test");

    private final BootConsole.Running running;
    private final Path work;
    private final MovableClock clock;

    private ServedConsole(BootConsole.Running running, Path work, MovableClock clock) {
        this.running = running;
        this.work = work;
        this.clock = clock;
    }

    /** A clock that goes on when it is told to. */
    public static final class MovableClock extends Clock {

        private volatile Instant now = Instant.parse("2026-01-05T09:00:00Z");

        /** Lets time pass. */
        public void pass(java.time.Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    /** A work folder with a delivery and a study, in a folder that is there. */
    public static Path worked(Path folder) {
        Path work = folder.resolve("work");
        Said said = Said.by(
                "run",
                "jobs/ekc-follow-up.yaml",
                "--delivery",
                "sample-dossiers/agency-north",
                "--work",
                work.toString());
        assertThat(said.exit()).as(said.err()).isZero();
        return work;
    }

    /** Serves a work folder to anna, a steward, rob, a researcher, and ada, an auditor. */
    public static ServedConsole of(Path work) {
        return of(work, Bound.here(freePort()));
    }

    /** Serves one likewise, as it is asked to. */
    static ServedConsole of(Path work, Bound bound) {
        return of(work, bound, new MovableClock());
    }

    /** Serves one likewise, by a time that others keep too. */
    static ServedConsole of(Path work, Bound bound, MovableClock clock) {
        return of(work, bound, clock, launcher());
    }

    /** Serves one that starts its commands in a way of its own. */
    static ServedConsole of(Path work, List<String> launcher) {
        return of(work, Bound.here(freePort()), new MovableClock(), launcher);
    }

    private static ServedConsole of(Path work, Bound bound, MovableClock clock, List<String> launcher) {
        Accounts accounts = new Accounts(work, new LedgerFolder(work, Optional.empty()), clock);
        for (Map.Entry<String, Role> user : Map.of(
                        "anna", Role.STEWARD, "rob", Role.RESEARCHER, "ada", Role.AUDITOR, "cor", Role.CODER)
                .entrySet()) {
            if (accounts.find(user.getKey()).isEmpty()) {
                accounts.add(user.getKey(), user.getValue(), TESTER);
                accounts.change(
                        user.getKey(),
                        TESTER,
                        "account.password",
                        Map.of(),
                        account ->
                                account.with(new Password(new BCryptPasswordEncoder(4).encode(PASSWORD), SECRET, 0)));
            }
        }
        return new ServedConsole(start(work, bound, clock, launcher), work, clock);
    }

    /** Starts one, with no account. */
    static BootConsole.Running start(Path work, Bound bound) {
        return start(work, bound, new MovableClock(), launcher());
    }

    private static BootConsole.Running start(Path work, Bound bound, Clock clock, List<String> launcher) {
        return new BootConsole(launcher, clock)
                .start(new Shown(work, Optional.empty(), Optional.empty(), Optional.empty(), Path.of("jobs")), bound);
    }

    /** How a command is started without the script of the launcher. */
    static List<String> launcher() {
        return StartedProgram.words();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Where it answers. */
    public String address() {
        return running.address();
    }

    /** Its pages: how each is asked for, and what answers. */
    Map<RequestMappingInfo, HandlerMethod> pages() {
        return running.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
    }

    /** What it shows. */
    public Path work() {
        return work;
    }

    /** Its time. */
    public MovableClock clock() {
        return clock;
    }

    /** A code that is good now, and was not used; time passes so that there is one. */
    public String code() {
        clock.pass(java.time.Duration.ofSeconds(30));
        return OneTimeCode.at(SECRET, clock.instant());
    }

    /** How many acts were entered. */
    long acts() {
        try {
            return Files.size(work.resolve("ledger").resolve("runs.jsonl"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The lines of the log of who looked. */
    public List<String> looks() {
        try {
            return Files.readAllLines(work.resolve("access").resolve("access.jsonl"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Closes it once all that was started from it has ended, so that nobody writes in its folder any more. */
    @Override
    public void close() {
        running.close();
        Path tasks = work.resolve("console").resolve("tasks");
        if (!Files.isDirectory(tasks)) {
            return;
        }
        try (Stream<Path> all = Files.list(tasks)) {
            for (Path about : all.map(task -> task.resolve("task.json"))
                    .filter(Files::exists)
                    .toList()) {
                ProcessHandle.of(new JsonMapper()
                                .readTree(Files.readString(about))
                                .path("process")
                                .asLong())
                        .ifPresent(process -> process.onExit().join());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
