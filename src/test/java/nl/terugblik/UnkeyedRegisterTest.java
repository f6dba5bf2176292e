package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.files.Sha256;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.sample.SampleDelivery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A register in which an older program left plain hashes keeps none once it is opened, and knows its deliveries by name. */
@UsesRegister
class UnkeyedRegisterTest {

    @TempDir
    private Path folder = Path.of("");

    private Path work = Path.of("");
    private Path delivery = Path.of("");
    private String plain = "";
    private String oldLabel = "";
    private String run = "";

    @BeforeEach
    void makeOneAsItWas() throws IOException {
        work = folder.resolve("work");
        MasterKey.create(folder.resolve("key"));
        delivery = folder.resolve("delivery");
        new SampleDelivery(40, 3, 0.02).writeTo(delivery);
        Said done = ask("run", "jobs/ekc-follow-up.yaml", "--delivery", delivery.toString());
        run = done.out().replaceAll("(?s).*\\(run ([a-z0-9-]+)\\).*", "$1");
        assertThat(ask("used", run, delivery.toString()).exit()).isZero();
        StringBuilder names = new StringBuilder();
        DeliveryFolder.look(delivery)
                .hashes()
                .forEach((name, hash) ->
                        names.append(name).append(' ').append(hash).append('\n'));
        plain = Sha256.of(names.toString());
        unkey();
    }

    @Test
    void keepsNoPlainHashAndKnowsItsDeliveries() throws IOException {
        assertThat(holding(oldLabel)).isNotEmpty();
        assertThat(holding(plain)).isNotEmpty();

        Said again = ask("intake", delivery.toString());

        assertThat(again.err()).isEmpty();
        assertThat(again.out()).contains("was taken in before");
        for (String old : List.of(plain, oldLabel, Sha256.of(delivery.resolve("families.csv")))) {
            assertThat(holding(old)).isEmpty();
        }
        String label = label();
        assertThat(work.resolve("deliveries").resolve(label).resolve("digest.html"))
                .content()
                .contains(label);
        assertThat(ask("show", "intake-" + label).out())
                .contains(" output "
                        + Sha256.of(work.resolve("deliveries").resolve(label).resolve("digest.html")))
                .contains("input hmac:");
        assertThat(ask("runs").out()).contains("families of delivery " + label);
        assertThat(ask("used", run, delivery.toString()).exit()).isZero();
        String elsewhere = folder.resolve("as-of").toString();
        assertThat(ask("study", "jobs/ekc-follow-up.yaml", "--as-of", label, "--out", elsewhere)
                        .exit())
                .isIn(0, 7);
    }

    private String label() {
        return new JdbcTemplate(Said.register(work))
                .queryForList("select label from delivery", String.class)
                .get(0);
    }

    /** Puts plain hashes where an older program had them, but for the folders of studies, which are left as they are. */
    private void unkey() throws IOException {
        String label = label();
        oldLabel = label.substring(0, 11) + plain.substring(0, 12);
        JdbcTemplate jdbc = new JdbcTemplate(Said.writableRegister(work));
        jdbc.update("update delivery set content_hash = ?, label = ?", plain, oldLabel);
        jdbc.update(
                "insert into run (id, kind, subject, started_at, ended_at, status, sentence)"
                        + " select replace(id, ?, ?), kind, subject, started_at, ended_at, status, sentence from run"
                        + " where kind = 'intake'",
                label,
                oldLabel);
        for (String table : List.of("run_step", "run_file", "run_count", "run_setting")) {
            jdbc.update("update " + table + " set run_id = replace(run_id, ?, ?)", label, oldLabel);
        }
        jdbc.update("delete from run where id = ?", "intake-" + label);
        jdbc.update("update run set subject = replace(subject, ?, ?)", label, oldLabel);
        jdbc.update("update run_file set path = replace(path, ?, ?)", label, oldLabel);
        jdbc.update("update run_file set sha256 = ?, hmac = null where path like 'delivery %'", plain);
        jdbc.update(
                "update run_file set sha256 = ?, hmac = null where hmac is not null and path like '%families.csv'",
                Sha256.of(delivery.resolve("families.csv")));
        jdbc.update(
                "update batch_job_execution_params set parameter_value = ? where parameter_name = 'fingerprint'",
                plain);
        jdbc.update("insert into register_unkeyed (only_row) values (1)");
        jdbc.execute("analyze"); // as PostgreSQL does by itself every now and then, and keeps values of columns
        Path results = Files.move(
                work.resolve("deliveries").resolve(label),
                work.resolve("deliveries").resolve(oldLabel));
        Path digest = results.resolve("digest.html");
        Files.writeString(digest, Files.readString(digest).replace(label, oldLabel));
    }

    /** The files that hold a text or are named by it, those of studies and the delivery's own aside. */
    private List<Path> holding(String text) {
        return Said.folders(work).stream()
                .flatMap(root -> LiveFiles.below(root).stream())
                .filter(path -> !path.startsWith(work.resolve("runs")))
                .filter(path ->
                        path.toString().contains(text) || LiveFiles.bytes(path).contains(text))
                .toList();
    }

    private Said ask(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of(
                "--work", work.toString(), "--key-file", folder.resolve("key").toString()));
        return Said.by(all.toArray(String[]::new));
    }
}
