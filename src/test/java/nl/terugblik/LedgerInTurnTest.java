package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.files.CsvReader;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.sample.SampleDelivery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ledger over many acts, on both databases: it only grows, and what it says holds after each of them. */
@UsesRegister
class LedgerInTurnTest {

    private static final String STUDY = "jobs/ekc-follow-up.yaml";

    @TempDir
    private Path folder = Path.of("");

    private Path delivery = Path.of("");
    private String run = "";

    @BeforeEach
    void carryOutAStudy() throws IOException {
        MasterKey.create(folder.resolve("key"));
        delivery = folder.resolve("delivery");
        new SampleDelivery(40, 3, 0.02).writeTo(delivery);
        run = ask("one", "run", STUDY, "--delivery", delivery.toString())
                .out()
                .replaceAll("(?s).*\\(run ([a-z0-9-]+)\\).*", "$1");
        holds("one");
    }

    @Test
    void holdsAfterTheFifthErasureAndTheFifthRestore() throws IOException {
        Path kept = Files.copy(notes("one").get(0), folder.resolve("kept.note"));
        List<String> numbers =
                ask("one", "used", run, delivery.toString()).out().lines().toList();
        assertThat(numbers).hasSizeGreaterThan(6);
        List<String> before = mirror("one");
        for (int time = 0; time < 5; time++) {
            forget("one", numbers.get(time));
            holds("one");
            Path backup = folder.resolve("backup-" + time);
            assertThat(ask("one", "backup", backup.toString()).exit()).isZero();
            Said restored = ask("one", "restore", backup.toString(), "--replace");
            assertThat(restored.exit()).as(restored.err()).isZero();
            holds("one");
            assertThat(mirror("one")).hasSizeGreaterThan(before.size()).startsWith(before.toArray(String[]::new));
            before = mirror("one");
        }
        Path proof = folder.resolve("one/erasures/erasure-3.json");
        String text = Files.readString(proof);
        Files.writeString(proof, text.replaceFirst("erased_at", "erased_ad"));
        assertThat(ask("one", "verify").out()).contains("erasures/erasure-3.json changed after entry ");
        Files.writeString(proof, text);
        Said oldest = ask("one", "restore", folder.resolve("backup-0").toString(), "--replace");
        assertThat(oldest.out()).contains("though they were erased since: 4.");
        holds("one");
        assertThat(mirror("one")).startsWith(before.toArray(String[]::new));
        assertThat(ask("one", "verify", "--against", kept.toString()).exit()).isZero();
        assertThat(ask("one", "runs").out()).contains("restore-6", "backup-5", "erasure-5", run);
        assertThat(String.join("\n", mirror("one"))).doesNotContain(numbers.subList(0, 5));
    }

    @Test
    void goesOnInAnEmptyFolderAndRefusesAHistoryThatIsNotItsOwn() throws IOException {
        Path backup = folder.resolve("backup");
        assertThat(ask("one", "backup", backup.toString()).exit()).isZero();
        List<String> before = mirror("one");
        Said restored = ask("two", "restore", backup.toString());
        assertThat(restored.exit()).as(restored.err()).isZero();
        holds("two");
        assertThat(ask("two", "verify").out()).contains("no key before it signed for it");
        assertThat(mirror("two").subList(0, 5)).isEqualTo(before.subList(0, 5));

        assertThat(ask("one", "rekey").exit()).isZero();
        Path later = folder.resolve("later");
        assertThat(ask("one", "backup", later.toString()).exit()).isZero();
        Said refused = ask("two", "restore", later.toString(), "--replace");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("The backup's ledger is not a part of this register's");
        assertThat(ask("three", "intake", delivery.toString()).exit()).isZero();
        refused = ask("three", "restore", later.toString(), "--replace");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("The backup is of another register");
        holds("two");
        holds("three");
    }

    @Test
    void takesOverWhatAnOlderProgramLeft() throws IOException {
        JdbcTemplate jdbc = new JdbcTemplate(Said.writableRegister(folder.resolve("one")));
        for (String table : List.of(
                "ledger_entry",
                "ledger_rows",
                "ledger_subject",
                "ledger_checkpoint",
                "ledger_mirror",
                "ledger_table")) {
            jdbc.update("delete from " + table);
        }
        jdbc.update("update ledger_head set register = '', size = 0, frontier = ?", new byte[0]);
        PrivateFiles.delete(folder.resolve("one/ledger"));

        assertThat(ask("one", "runs").exit()).isZero();

        holds("one");
        assertThat(mirror("one"))
                .anyMatch(line -> line.contains("\"intake.taken_over\""))
                .anyMatch(line -> line.contains("\"study.taken_over\"") && line.contains(run));
    }

    @Test
    void findsWhatIsChangedInTables() {
        JdbcTemplate jdbc = new JdbcTemplate(Said.writableRegister(folder.resolve("one")));
        for (String[] doneAndUndone : new String[][] {
            {"update run_count set amount = amount + 1", "update run_count set amount = amount - 1"},
            {"update run set sentence = 'Done!'", "update run set sentence = 'Done.'"},
            {"update run_step set position = position + 1", "update run_step set position = position - 1"},
            {"update rejection set line = line + 1", "update rejection set line = line - 1"},
            {
                "update delivery set folder = folder || 'x'",
                "update delivery set folder = left(folder, length(folder) - 1)"
            },
            {"update reconciliation set accepted = accepted + 1", "update reconciliation set accepted = accepted - 1"},
            {"update field_presence set filled = filled + 1", "update field_presence set filled = filled - 1"},
            {"update case_block set added = added + 1", "update case_block set added = added - 1"},
            {"update ledger_head set size = size * 2", "update ledger_head set size = size / 2"},
            {"update ledger_entry set line = line || ' ' where n = 3", "update ledger_entry set line = trim(line)"}
        }) {
            jdbc.update(doneAndUndone[0]);
            assertThat(ask("one", "verify").exit()).as(doneAndUndone[0]).isEqualTo(5);
            jdbc.update(doneAndUndone[1]);
            holds("one");
        }
    }

    private void holds(String work) {
        Said said = ask(work, "verify");
        assertThat(said.exit()).as(said.out() + said.err()).isZero();
    }

    private void forget(String work, String number) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream((number + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            Said said = ask(work, "forget", "--organisation", organisation());
            assertThat(said.exit()).as(said.err()).isZero();
        } finally {
            System.setIn(before);
        }
    }

    private String organisation() {
        String[] name = {""};
        CsvReader.read(delivery.resolve("delivery.csv"), row -> name[0] = row.get("organisation"));
        return name[0];
    }

    private List<String> mirror(String work) throws IOException {
        return Files.readAllLines(folder.resolve(work).resolve("ledger/runs.jsonl"));
    }

    private List<Path> notes(String work) throws IOException {
        try (Stream<Path> notes = Files.list(folder.resolve(work).resolve("ledger/checkpoints"))) {
            return notes.sorted().toList();
        }
    }

    private Said ask(String work, String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of(
                "--work",
                folder.resolve(work).toString(),
                "--key-file",
                folder.resolve("key").toString()));
        return Said.by(all.toArray(String[]::new));
    }
}
