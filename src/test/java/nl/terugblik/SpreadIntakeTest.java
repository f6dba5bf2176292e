package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.TestKeys;
import nl.terugblik.sample.SampleDelivery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An intake that several processes carry out leaves the register and the files of one that one did, and no key anywhere. */
@UsesRegister
@EnabledIfSystemProperty(named = "terugblik.test.database", matches = "postgresql")
class SpreadIntakeTest {

    @TempDir
    private static Path folder = Path.of("");

    private static Path keyFile = Path.of("");
    private static Path delivery = Path.of("");
    private static Place alone = new Place("", Path.of(""));
    private static Place spread = new Place("", Path.of(""));
    private static StartedWorkers workers = new StartedWorkers(Path.of(""));

    /** A register with its work folder. */
    private record Place(String url, Path work) {

        static Place empty(String name) {
            return new Place(TestDatabase.emptyPostgres(), folder.resolve(name));
        }

        Said ask(String... arguments) {
            return Said.by(Stream.concat(
                            Stream.of(arguments),
                            Stream.of("--work", work.toString(), "--database", url, "--key-file", keyFile.toString()))
                    .toArray(String[]::new));
        }

        Map<String, String> left() {
            return Left.byIntakes(url, work, keyFile);
        }
    }

    @BeforeAll
    static void begin() throws IOException {
        workers = new StartedWorkers(folder);
        keyFile = folder.resolve("key");
        MasterKey.create(keyFile);
        delivery = folder.resolve("delivery");
        new SampleDelivery(300, 3, 0.05).writeTo(delivery);
        alone = Place.empty("alone");
        spread = Place.empty("spread");
        assertThat(alone.ask("intake", delivery.toString()).exit()).isZero();
    }

    @AfterAll
    static void end() {
        workers.end();
    }

    @Test
    void leavesTheSameWithWorkersAndEndsAsAloneWhereADeliveryIsRefused() throws Exception {
        String poisoned = poisoned().toString();
        assertThat(spread.ask("intake", poisoned, "--spread").exit()).isEqualTo(3); // makes the register
        Said made = spread.ask("worker-key", "--intake", "--to", workerKey().toString());
        assertThat(made.err()).isEmpty();
        assertThat(made.out()).contains("It opens every case file and the quarantine");
        Process worker = worker(workerKey());
        worker(workerKey());

        Said refused = spread.ask("intake", poisoned, "--spread");
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err().replace(spread.work().toString(), "WORK"))
                .isEqualTo(
                        alone.ask("intake", poisoned).err().replace(alone.work().toString(), "WORK"))
                .contains("a quote opens in the row of line");

        String shown = takenIn(delivery);
        assertThat(parts(shown, "assemble case files")).isEqualTo(4);
        assertThat(parts(shown, "read tables by family")).isGreaterThanOrEqualTo(7);
        for (int day = 1; !isByWorkers(shown) && day < 10; day++) { // so small a one may be done before a worker looks
            Path later = later(day);
            assertThat(alone.ask("intake", later.toString()).exit()).isZero();
            shown = takenIn(later);
        }
        assertThat(isByWorkers(shown)).isTrue();

        worker.destroy();
        assertThat(worker.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(worker.exitValue()).isEqualTo(143);
        assertThat(everything()).doesNotContain(secrets());
        assertThat(alone.ask("verify").exit()).isZero();
        assertThat(spread.ask("verify").exit()).isZero();
    }

    @Test
    void asksForWhatItNeedsInASentence() {
        assertThat(Said.withoutDatabase("intake", delivery.toString(), "--spread", "--work", folder + "/none")
                        .err())
                .startsWith("--spread needs a register in PostgreSQL");
        assertThat(alone.ask("worker-key", "--to", folder.resolve("x").toString())
                        .err())
                .startsWith("Name the study that the key is for, or give --intake");
        assertThat(alone.ask(
                                "worker-key",
                                "jobs/ekc-follow-up.yaml",
                                "--intake",
                                "--to",
                                folder.resolve("x").toString())
                        .exit())
                .isEqualTo(2);
    }

    /** What is shown of an intake by all who are there, which left what it leaves of one. */
    private static String takenIn(Path delivery) {
        Said done = spread.ask("intake", delivery.toString(), "--spread");
        assertThat(done.err()).doesNotContain("Exception");
        assertThat(done.exit()).isZero();
        assertThat(spread.left()).isEqualTo(alone.left());
        String run = "intake-" + done.out().replaceFirst("(?s).*?([0-9-]{10}-[0-9a-f]{12}).*", "$1");
        return spread.ask("show", run).out();
    }

    private static boolean isByWorkers(String shown) {
        return shown.lines()
                .anyMatch(line -> workers.all().stream()
                        .anyMatch(one -> line.contains(" by ") && line.contains("/" + one.pid())));
    }

    /** The delivery as it would have been exported so many days later. */
    private static Path later(int days) throws IOException {
        Path later = folder.resolve("later-" + days);
        new SampleDelivery(300, 3, 0.05).writeTo(later);
        Files.delete(later.resolve("datapackage.json"));
        Path described = later.resolve("delivery.csv");
        Files.writeString(described, Files.readString(described).replace("2015-06-30", "2015-07-0" + days));
        return later;
    }

    private static Path poisoned() throws IOException {
        Path poisoned = folder.resolve("poisoned");
        new SampleDelivery(300, 4, 0.05).writeTo(poisoned);
        Files.delete(poisoned.resolve("datapackage.json"));
        Path rows = poisoned.resolve("care_episodes.csv");
        Files.writeString(rows, Files.readString(rows) + "\"never closed\nand so it goes on\nto the end\n");
        return poisoned;
    }

    private static int parts(String shown, String step) {
        return shown.lines()
                .filter(line -> line.matches("  " + step + " by .*"))
                .mapToInt(line -> Integer.parseInt(line.replaceFirst(".*: ([0-9]+) parts? in.*", "$1")))
                .sum();
    }

    private static Path workerKey() {
        return folder.resolve("intake-worker.key");
    }

    private static Process worker(Path key) throws IOException, InterruptedException {
        return workers.start(spread.work(), spread.url(), key, "waits for parts of intakes");
    }

    /** The keys that a worker has and the one it has not, as bytes, digits and base64. */
    private static String[] secrets() throws IOException {
        List<String> encoded = new ArrayList<>(List.of(Files.readString(keyFile).strip()));
        Files.readAllLines(workerKey()).stream()
                .skip(4)
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .forEach(encoded::add);
        assertThat(encoded).hasSize(9);
        return TestKeys.spellings(encoded);
    }

    /** All that lies in tables, below the work folder and in what workers said. */
    private static String everything() throws IOException {
        DriverManagerDataSource register = new DriverManagerDataSource(spread.url());
        StringBuilder text = new StringBuilder(TestDatabase.contents(register));
        text.append(new JdbcTemplate(register).queryForList("select * from batch_job_execution_context"));
        text.append(new JdbcTemplate(register).queryForList("select * from batch_step_execution_context"));
        try (Stream<Path> said = Files.list(folder)) {
            Stream.concat(LiveFiles.below(spread.work()).stream(), said)
                    .filter(file -> !file.toString().endsWith("key"))
                    .forEach(file -> text.append(LiveFiles.bytes(file)));
        }
        return text.toString();
    }
}
