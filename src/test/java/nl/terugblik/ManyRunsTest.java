package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.sample.SampleDelivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A ledger of fifty runs, read through two connections by the commands as a whole. */
@UsesRegister
class ManyRunsTest {

    private static final int RUNS = 50;
    private static final String POOL = "spring.datasource.hikari.maximum-pool-size";
    private static final String PATIENCE = "spring.datasource.hikari.connection-timeout";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void isReadAndErasedFromThroughTwoConnections() throws IOException {
        MasterKey.create(folder.resolve("key"));
        Path delivery = folder.resolve("delivery");
        new SampleDelivery(40, 3, 0.02).writeTo(delivery);
        Said done = ask("run", "jobs/ekc-follow-up.yaml", "--delivery", delivery.toString());
        String run = done.out().replaceAll("(?s).*\\(run ([a-z0-9-]+)\\).*", "$1");
        repeat(run);
        System.setProperty(POOL, "2");
        System.setProperty(PATIENCE, "5000");
        try {
            assertThat(ask("runs").out().lines().filter(line -> line.contains(" study ")))
                    .hasSize(RUNS);
            assertThat(ask("show", run + "-9").out()).contains("coded.csv");
            Said used = ask("used", run + "-49", delivery.toString());
            assertThat(used.err()).isEmpty();
            String number = used.out().lines().findFirst().orElseThrow();
            assertThat(ask("intake", delivery.toString()).out()).contains("was taken in before");
            assertThat(ask("quarantine", "list").exit()).isZero();
            assertThat(ask("backup", folder.resolve("backup").toString()).exit())
                    .isZero();

            Said said = forget(organisation(delivery), number);

            assertThat(said.err()).isEmpty();
            assertThat(said.exit()).isZero();
            assertThat(said.out().lines().filter(line -> line.contains("held it; its dataset was removed")))
                    .hasSize(RUNS);
        } finally {
            System.clearProperty(POOL);
            System.clearProperty(PATIENCE);
        }
    }

    /** Fills ledger and folders with as many runs as there are to be, all like the first. */
    private void repeat(String run) throws IOException {
        JdbcTemplate jdbc = new JdbcTemplate(Said.writableRegister(work()));
        for (int i = 1; i < RUNS; i++) {
            String copy = run + "-" + i;
            copy(work().resolve("runs").resolve(run), work().resolve("runs").resolve(copy));
            jdbc.update(
                    "insert into run (id, kind, subject, started_at, ended_at, status, sentence)"
                            + " select ?, kind, subject, started_at, ended_at, status, sentence from run where id = ?",
                    copy,
                    run);
            jdbc.update(
                    "insert into run_file (run_id, role, path, sha256, hmac, bytes)"
                            + " select ?, role, replace(path, ?, ?), sha256, hmac, bytes from run_file where run_id = ?",
                    copy,
                    "/" + run + "/",
                    "/" + copy + "/",
                    run);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private Path work() {
        return folder.resolve("work");
    }

    private Said ask(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of(
                "--work", work().toString(), "--key-file", folder.resolve("key").toString()));
        return Said.by(all.toArray(String[]::new));
    }

    private Said forget(String organisation, String number) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream((number + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            return ask("forget", "--organisation", organisation);
        } finally {
            System.setIn(before);
        }
    }

    private static String organisation(Path delivery) {
        try {
            return Files.readAllLines(delivery.resolve("delivery.csv")).get(1).split(",")[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
