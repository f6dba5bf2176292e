package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.cli.work.DatabaseAddress;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.engine.start.PostgresHold;
import nl.terugblik.files.Sha256;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.sample.SampleDelivery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A study that several processes carry out leaves the bytes of one that one did, and no key anywhere. */
@UsesRegister
@EnabledIfSystemProperty(named = "terugblik.test.database", matches = "postgresql")
class SpreadStudyTest {

    private static final String STUDY = "jobs/ekc-follow-up.yaml";
    private static final String MATCHED = "jobs/ekc-follow-up-matched.yaml";

    @TempDir
    private static Path folder = Path.of("");

    private static String url = "";
    private static Path keyFile = Path.of("");
    private static StartedWorkers workers = new StartedWorkers(Path.of(""));

    @BeforeAll
    static void takeIn() throws IOException {
        workers = new StartedWorkers(folder);
        url = TestDatabase.emptyPostgres();
        keyFile = folder.resolve("key");
        MasterKey.create(keyFile);
        new SampleDelivery(300, 3, 0.02).writeTo(folder.resolve("delivery"));
        assertThat(ask("intake", folder.resolve("delivery").toString()).exit()).isZero();
        for (String study : List.of("ekc-follow-up", "ekc-follow-up-matched")) {
            Said made = ask(
                    "worker-key",
                    "jobs/" + study + ".yaml",
                    "--to",
                    folder.resolve(study + ".key").toString());
            assertThat(made.err()).isEmpty();
        }
    }

    @AfterAll
    static void end() {
        workers.end();
    }

    @Test
    void leavesTheSameBytesWithAndWithoutWorkers() throws Exception {
        for (String study : List.of(STUDY, MATCHED)) {
            study(study);
            Map<String, String> alone = results();
            if (study.equals(STUDY)) {
                study(study, "--spread");
                assertThat(results()).as("spread over this process").isEqualTo(alone);
            }
            Process worker = worker(study);
            worker(study);
            String run = study(study, "--spread");
            assertThat(results()).as(study + " spread over three").isEqualTo(alone);
            Said shown = ask("show", run);
            assertThat(shown.out()) // whoever was quick enough
                    .containsPattern("screen families by [^ ]+/(" + processes() + "): [0-9]+ parts? in [0-9.]+ s");
            assertThat(parts(shown.out())).isEqualTo(2 * 8);
            assertThat(shown.out()).contains("  write files and tables by ");
            worker.destroy();
            assertThat(worker.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(worker.exitValue()).isEqualTo(143);
        }
        assertThat(everything()).doesNotContain(secrets());
    }

    /** The numbers of this process and of its workers. */
    private static String processes() {
        return Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        workers.all().stream().map(Process::toHandle))
                .map(process -> String.valueOf(process.pid()))
                .collect(Collectors.joining("|"));
    }

    private static int parts(String shown) {
        return shown.lines()
                .filter(line -> line.matches("  (screen families|code cohort) by .*"))
                .mapToInt(line -> Integer.parseInt(line.replaceFirst(".*: ([0-9]+) parts? in.*", "$1")))
                .sum();
    }

    @Test
    void asksForWhatItNeedsInASentence() {
        Path elsewhere = folder.resolve("elsewhere");
        assertThat(said("study", STUDY, "--spread", "--work", elsewhere.toString()))
                .isEqualTo(
                        "2 --spread needs a register in PostgreSQL, which machines can share: name it with --database.");
        assertThat(said("worker", "--work", elsewhere.toString()))
                .isEqualTo(
                        "2 A worker needs a register in PostgreSQL, which machines can share: name it with --database.");
        Said out = ask(
                "study", STUDY, "--spread", "--out", folder.resolve("results").toString());
        assertThat(out.exit()).isEqualTo(2);
        assertThat(out.err()).contains("must go below the work folder");
        Said master = ask("worker");
        assertThat(master.exit()).isEqualTo(2);
        assertThat(master.err()).contains("is no worker key");
        Said twice = ask("worker-key", STUDY, "--to", keyFile.toString());
        assertThat(twice.exit()).isEqualTo(2);
        assertThat(twice.err()).contains("is there already");
    }

    @Test
    void letsOnlyOneCarryAStudyOut() {
        try (PostgresHold other = PostgresHold.take(new DatabaseAddress(url, Optional.empty()))) {
            assertThat(other).isNotNull();
            Said second = ask("study", STUDY, "--spread");
            assertThat(second.exit()).isEqualTo(6);
            assertThat(second.err()).contains("Another run, perhaps on another machine, is at work in the database");
        }
    }

    @Test
    void entersThatAWorkerKeyWasMade() {
        assertThat(ask("runs").out()).contains("workerkey-1").contains("study ekc-follow-up");
    }

    private static String said(String... arguments) {
        Said said = Said.withoutDatabase(arguments);
        return said.exit() + " " + said.err().lines().findFirst().orElse("");
    }

    /** Carries a study out; its run's id. */
    private static String study(String... arguments) {
        String[] all = Stream.concat(Stream.of("study"), Stream.of(arguments)).toArray(String[]::new);
        Said done = ask(all);
        assertThat(done.exit()).as(done.err()).isIn(0, 7);
        return done.out().replaceFirst("(?s).*\\(run ([^)]+)\\).*", "$1");
    }

    private static Said ask(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--work", work().toString(), "--database", url, "--key-file", keyFile.toString()));
        return Said.by(all.toArray(String[]::new));
    }

    private static Path work() {
        return folder.resolve("work");
    }

    private static Process worker(String study) throws IOException, InterruptedException {
        return workers.start(
                work(), url, folder.resolve(study.replaceAll("jobs/|.yaml", "") + ".key"), "waits for parts");
    }

    /** What the last run left, file by file. */
    private static Map<String, String> results() throws IOException {
        Map<String, String> results = new TreeMap<>();
        Path run;
        try (Stream<Path> runs = Files.list(work().resolve("runs"))) {
            run = runs.max((one, other) -> Long.compare(number(one), number(other)))
                    .orElseThrow();
        }
        try (Stream<Path> files = Files.walk(run)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("run.json"))
                    .forEach(file -> results.put(run.relativize(file).toString(), Sha256.of(file)));
        }
        return results;
    }

    private static long number(Path run) {
        try {
            return Files.getLastModifiedTime(run.resolve("run.json")).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The keys that a worker has and the one it has not, as bytes, digits and base64. */
    private static String[] secrets() throws IOException {
        List<String> secrets = new ArrayList<>();
        List<String> encoded = new ArrayList<>(List.of(Files.readString(keyFile).strip()));
        for (String study : List.of("ekc-follow-up", "ekc-follow-up-matched")) {
            Files.readAllLines(folder.resolve(study + ".key")).stream()
                    .skip(4)
                    .map(line -> line.substring(line.indexOf(' ') + 1))
                    .forEach(encoded::add);
        }
        for (String key : encoded) {
            byte[] bytes = Base64.getDecoder().decode(key);
            secrets.addAll(
                    List.of(key, HexFormat.of().formatHex(bytes), new String(bytes, StandardCharsets.ISO_8859_1)));
        }
        return secrets.toArray(String[]::new);
    }

    /** All that lies in tables, below the work folder and in what workers said. */
    private static String everything() throws IOException {
        StringBuilder text = new StringBuilder(TestDatabase.contents(new DriverManagerDataSource(url)));
        text.append(
                new JdbcTemplate(new DriverManagerDataSource(url)).queryForList("select * from batch_job_execution"));
        try (Stream<Path> said = Files.list(folder)) {
            Stream.concat(LiveFiles.below(work()).stream(), said)
                    .filter(file -> !file.toString().endsWith("key"))
                    .forEach(file -> text.append(LiveFiles.bytes(file)));
        }
        return text.toString();
    }
}
