package nl.terugblik.spread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import nl.terugblik.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What trials have in common in which machines fail: real processes and signals, and a job whose third part can be held up. */
abstract class Trials {

    /** One each, however few cores there are. */
    static final Executor THREADS = work -> new Thread(work).start();

    static final Duration LEASE = Duration.ofSeconds(2);

    @TempDir
    private Path folder = Path.of("");

    private final String url = TestDatabase.emptyPostgres();
    private final List<Process> processes = new ArrayList<>();
    private Duration lease = LEASE;
    private Duration silence = LEASE;
    private Trial trial;

    @BeforeEach
    final void open() {
        trial = new Trial(url, queue(), folder, lease, silence);
    }

    @AfterEach
    final void close() {
        processes.forEach(Process::destroyForcibly);
        trial.close();
    }

    /** The address of a broker in which parts wait; empty where they wait in the database. */
    abstract Optional<String> queue();

    final Trial trial() {
        return trial;
    }

    /** The process that was started as the how-manieth. */
    final Process process(int number) {
        return processes.get(number);
    }

    final String url() {
        return url;
    }

    final Path folder() {
        return folder;
    }

    /** Opens the trial once more, as another process would. */
    final void openAgain() {
        close();
        open();
    }

    /** Lets sessions be silent for long, of which one is to be held up without harm. */
    final void beSilentFor(Duration time) {
        silence = time;
    }

    final void leaseFor(Duration time) {
        lease = time;
    }

    /** Starts a job, and a process that is in the middle of the third part; the other parts are done meanwhile. */
    final CompletableFuture<?> begunWithAWorkerThatHesitates(String... roles) throws Exception {
        trial.lay("hesitate");
        CompletableFuture<?> job;
        if (roles.length == 1) {
            job = CompletableFuture.runAsync(() -> trial.run(trial.places(0)), THREADS);
        } else {
            job = new CompletableFuture<>();
        }
        for (String role : roles) {
            start(role);
        }
        Trial.await("the part", () -> trial.isThere("reached"));
        if (roles.length == 1) {
            boolean[] goesOn = {true};
            CompletableFuture<?> other = CompletableFuture.runAsync(() -> work("other", goesOn), THREADS);
            job.whenComplete((done, failure) -> goesOn[0] = false);
            assertThat(other).isNotNull();
        }
        return job;
    }

    final void go(CompletableFuture<?> job) throws Exception {
        trial.lay("go");
        job.get(2, TimeUnit.MINUTES);
    }

    final void work(String name, boolean[] goesOn) {
        work(trial.worker(name), goesOn);
    }

    static void work(Worker worker, boolean[] goesOn) {
        try {
            worker.work(() -> goesOn[0]);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    final void start(String role) throws IOException {
        processes.add(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx120m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Trial.class.getName(),
                        url,
                        queue().orElse(""),
                        folder.toString(),
                        String.valueOf(lease.toMillis()),
                        String.valueOf(silence.toMillis()),
                        role)
                .redirectOutput(folder.resolve(role + ".out").toFile())
                .redirectError(folder.resolve(role + ".err").toFile())
                .start());
    }

    final void signal(String name) throws IOException, InterruptedException {
        String pid = Long.toString(processes.get(processes.size() - 1).pid());
        assertThat(new ProcessBuilder("kill", "-" + name, pid).start().waitFor())
                .isZero();
    }

    int waiting() {
        Integer waiting = trial.jdbc().queryForObject("select count(*) from batch_part_channel_message", Integer.class);
        return waiting == null ? 0 : waiting;
    }

    final List<Long> completed() {
        return trial.jdbc()
                .queryForList(
                        "select step_execution_id from batch_step_execution where status = 'COMPLETED'"
                                + " and step_name like 'write:%' order by step_name",
                        Long.class);
    }

    final List<Integer> deliveries() {
        return trial.jdbc()
                .queryForList(
                        "select deliveries from batch_part_delivery join batch_step_execution using (step_execution_id)"
                                + " order by step_name",
                        Integer.class);
    }

    /** The number of a part. */
    final long part(int part) {
        Long number = trial.jdbc()
                .queryForObject(
                        "select max(step_execution_id) from batch_step_execution where step_name = ?",
                        Long.class,
                        Trial.STEP + ":part " + part);
        return number == null ? 0 : number;
    }
}
