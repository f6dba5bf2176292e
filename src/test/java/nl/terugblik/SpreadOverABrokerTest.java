package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.sample.SampleDelivery;
import nl.terugblik.spread.queue.OwnBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An intake and a study whose parts wait in RabbitMQ leave the bytes of one machine; where there is no way to it, a sentence. */
@UsesRegister
@EnabledIfSystemProperty(named = "terugblik.test.database", matches = "postgresql")
@EnabledIf(
        value = "nl.terugblik.spread.queue.OwnBroker#isInstalled",
        disabledReason = "there is no rabbitmq-server on this machine")
class SpreadOverABrokerTest {

    private static final String STUDY = "jobs/ekc-follow-up-matched.yaml";

    @TempDir
    private static Path folder = Path.of("");

    private static Path keyFile = Path.of("");
    private static String delivery = "";
    private static String url = "";
    private static StartedWorkers workers = new StartedWorkers(Path.of(""));

    @BeforeAll
    static void begin() throws IOException {
        workers = new StartedWorkers(folder);
        keyFile = folder.resolve("key");
        MasterKey.create(keyFile);
        delivery = folder.resolve("delivery").toString();
        new SampleDelivery(200, 3, 0.05).writeTo(Path.of(delivery));
        url = TestDatabase.emptyPostgres();
        assertThat(ask("intake", delivery, "--spread", "--queue", broker()).err())
                .doesNotContain("Exception")
                .doesNotContain("Warning: What is said");
    }

    @AfterAll
    static void end() {
        workers.end();
    }

    private static String broker() {
        return OwnBroker.running().url();
    }

    private static Path work() {
        return folder.resolve("work");
    }

    private static Said ask(String... arguments) {
        return askWith(OwnBroker.PASSWORD, arguments);
    }

    private static Said askWith(String password, String... arguments) {
        return ask(Map.of("TERUGBLIK_QUEUE_PASSWORD", password), url, work(), arguments);
    }

    private static Said ask(Map<String, String> environment, String database, Path work, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--work", work.toString(), "--database", database, "--key-file", keyFile.toString()));
        return Said.with(environment, all.toArray(String[]::new));
    }

    @Test
    void leavesTheSameAsAlone() throws Exception {
        String aloneUrl = TestDatabase.emptyPostgres();
        Path aloneWork = folder.resolve("alone");
        assertThat(ask(Map.of(), aloneUrl, aloneWork, "intake", delivery).exit())
                .isZero();
        assertThat(Left.byIntakes(url, work(), keyFile)).isEqualTo(Left.byIntakes(aloneUrl, aloneWork, keyFile));

        Path workerKey = folder.resolve("worker.key");
        assertThat(ask("worker-key", STUDY, "--to", workerKey.toString()).exit())
                .isZero();
        Map<String, String> environment = new HashMap<>(Map.of(
                "TERUGBLIK_QUEUE", OwnBroker.running().sealed("localhost"),
                "TERUGBLIK_QUEUE_CA", OwnBroker.running().authority().toString(),
                "TERUGBLIK_QUEUE_PASSWORD", OwnBroker.PASSWORD));
        Process worker = workers.start(
                work(),
                url,
                workerKey,
                "waits for parts of the study ekc-follow-up-matched at the queue localhost:",
                environment);
        environment.put("TERUGBLIK_SPREAD", "yes");
        Said done = ask(environment, url, work(), "study", STUDY);
        assertThat(done.err()).doesNotContain("Exception");
        assertThat(done.exit()).isIn(0, 7);
        assertThat(ask(Map.of(), aloneUrl, aloneWork, "study", STUDY).exit()).isEqualTo(done.exit());
        assertThat(Left.byLastRun(work())).isEqualTo(Left.byLastRun(aloneWork));

        worker.destroy();
        assertThat(worker.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(worker.exitValue()).isEqualTo(143);
        for (Path said : List.of(folder.resolve("worker-0"), work())) {
            assertThat(said).satisfies(SpreadOverABrokerTest::holdsNoPassword);
        }
    }

    private static void holdsNoPassword(Path place) throws IOException {
        for (Path file : place.toFile().isDirectory() ? LiveFiles.below(place) : List.of(place)) {
            assertThat(LiveFiles.bytes(file)).doesNotContain(OwnBroker.PASSWORD);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "geheim,     parts, 8, 'the broker refuses this user or password; check the user in the address, and'",
        "wachtwoord, other, 8, 'the broker has no virtual host of that name, or does not let this user into it'"
    })
    void saysWhyTheBrokerDoesNotLetItIn(String password, String virtualHost, int exit, String sentence) {
        String address = broker().replaceFirst("parts$", virtualHost);
        Said refused = askWith(password, "study", STUDY, "--spread", "--queue", address);
        assertThat(refused.exit()).isEqualTo(exit);
        assertThat(refused.err().lines().toList())
                .hasSize(1)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("Cannot use the queue localhost:")
                        .contains(sentence)
                        .doesNotContain("geheim"));
    }

    @Test
    void saysThatThereIsNoBroker() {
        Said refused = ask("study", STUDY, "--spread", "--queue", "amqps://terugblik@localhost:1/parts");
        assertThat(refused.exit()).isEqualTo(8);
        assertThat(refused.err())
                .isEqualToIgnoringNewLines(
                        "Cannot use the queue localhost:1/parts: there is no answer; check host and port, and whether the"
                                + " broker is running.");
    }

    @Test
    void asksForThePasswordAndWarnsOfWhatTravelsOpen() {
        Said asked = ask(Map.of(), url, work(), "study", STUDY, "--spread", "--queue", broker());
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err()).startsWith("The password of the queue's user must stand in TERUGBLIK_QUEUE_PASSWORD");
        Said open = ask("study", STUDY, "--spread", "--queue", "amqp://terugblik@queue.invalid/parts");
        assertThat(open.exit()).isEqualTo(8);
        assertThat(open.err())
                .startsWith(
                        "Warning: What is said to the queue queue.invalid:5672/parts travels open, the password with"
                                + " it; name it as amqps://.");
    }
}
