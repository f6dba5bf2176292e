package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.files.Sha256;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.register.RegisterDump;
import nl.terugblik.sample.SampleDelivery;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A register that is put back answers as it did; one that an older program made does too. */
@UsesRegister
class BackupTest {

    private static final String STUDY = "jobs/ekc-follow-up.yaml";

    @TempDir
    private Path folder = Path.of("");

    private Path keyFile = Path.of("");
    private Path delivery = Path.of("");
    private Path backup = Path.of("");

    @BeforeEach
    void invent() throws IOException {
        keyFile = folder.resolve("key");
        MasterKey.create(keyFile);
        delivery = folder.resolve("delivery");
        backup = folder.resolve("register.backup");
        new SampleDelivery(40, 3, 0.02).writeTo(delivery);
    }

    @Test
    void putsTheRegisterBackAsItWas() throws IOException {
        run("one");
        Map<String, Integer> rows = rows("one");
        List<String> before = dump("one");

        Said written = ask("one", "backup", backup.toString());
        Said restored = ask("two", "restore", backup.toString());

        assertThat(written.out()).contains("SHA-256: " + Sha256.of(backup));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        assertThat(restored.err()).isEmpty();
        assertThat(restored.out()).isEqualToNormalizingNewlines("The register is as the backup has it.\n");
        assertThat(dump("two")).isEqualTo(before);
        rows.merge("run", 1, Integer::sum); // that it was restored
        assertThat(rows("two")).containsAllEntriesOf(rows);
        assertThat(ask("two", "intake", delivery.toString()).out()).contains("was taken in before");
        String again = run("two");
        assertThat(again).endsWith("-2");
        assertThat(Sha256.of(folder.resolve("two/runs").resolve(again).resolve("dataset/coded.csv")))
                .isEqualTo(Sha256.of(folder.resolve("one/runs")
                        .resolve(again.replaceFirst("2$", "1"))
                        .resolve("dataset/coded.csv")));
        assertThat(ask("one", "runs").out()).contains("backup-1").contains(backup.toString());
    }

    @Test
    void holdsNoKeyAndNothingThatCanBeReadWithoutIt() throws IOException {
        run("one");
        ask("one", "backup", backup.toString());

        String text = new String(Files.readAllBytes(backup), StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain(Files.readString(keyFile).strip());
        MasterKey.create(folder.resolve("other"));
        Said said = Said.by(
                "restore",
                backup.toString(),
                "--work",
                folder.resolve("three").toString(),
                "--key-file",
                folder.resolve("other").toString());
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).startsWith("This key does not open the backup");
    }

    @Test
    void replacesARegisterOnlyWhenTold() throws IOException {
        run("one");
        ask("one", "backup", backup.toString());
        List<String> before = dump("one");

        Said refused = ask("one", "restore", backup.toString());

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).startsWith("The register is not empty");
        assertThat(dump("one")).isEqualTo(before);
        assertThat(ask("one", "restore", backup.toString(), "--replace").exit()).isZero();
        assertThat(dump("one")).isEqualTo(before);
    }

    @Test
    void refusesABackupThatWasChanged() throws IOException {
        run("one");
        ask("one", "backup", backup.toString());
        byte[] bytes = Files.readAllBytes(backup);
        // not just anywhere: what lies between the tables, as a date that says nothing, may change and change no row
        int sealed = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("case_block") + 500;
        bytes[sealed] ^= 1;
        Files.write(backup, bytes);

        Said said = ask("two", "restore", backup.toString());
        assertThat(said.exit()).isEqualTo(5);
        assertThat(said.err()).contains("is not whole");

        Files.write(backup, Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(ask("two", "restore", backup.toString()).exit()).isEqualTo(5);
        assertThat(ask("two", "runs").out()).contains("There are no runs yet");
    }

    @Test
    void refusesABackupWhoseListOfContentsWasEmptied() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(backup))) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
        }

        Said said = ask("two", "restore", backup.toString());

        assertThat(said.exit()).isEqualTo(5);
        assertThat(said.err()).contains("is not whole");
    }

    @Test
    void bringsNoFamilyBackThatWasErased() throws IOException {
        String run = run("one");
        ask("one", "backup", backup.toString());
        long families = families("one");
        String number = ask("one", "used", run, delivery.toString())
                .out()
                .lines()
                .findFirst()
                .orElseThrow();
        forget("one", number);

        Said said = ask("one", "restore", backup.toString(), "--replace");

        assertThat(said.out()).contains("though they were erased since: 1.");
        assertThat(families("one")).isEqualTo(families - 1);
    }

    /** What the program of the third schema had made of {@code SampleDelivery(20, 3, 0.02)}, as a script of H2. */
    @Test
    @DisabledIfSystemProperty(
            named = "terugblik.test.database",
            matches = "postgresql",
            disabledReason = "the older program knew no other database")
    void opensARegisterOfAnOlderProgram() throws IOException {
        Path register = Files.createDirectories(folder.resolve("old/register")).resolve("register");
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + register.toAbsolutePath());
        database.setUser("sa");
        database.setPassword("");
        new JdbcTemplate(database).execute("runscript from 'classpath:nl/terugblik/register-v3.sql'");
        Files.writeString(keyFile, "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n");

        Said runs = ask("old", "runs");
        Said study = ask("old", "study", STUDY);

        assertThat(runs.err()).isEmpty();
        assertThat(runs.out()).contains("intake-");
        assertThat(families("old")).isEqualTo(20);
        assertThat(study.exit()).isIn(0, 7);
        assertThat(study.out()).contains("Families screened 20");
        assertThat(ask("old", "rekey").out()).contains("20 families");
        assertThat(ask("old", "quarantine", "list").out()).contains("No refused rows wait.");
        assertThat(ask("old", "backup", backup.toString()).exit()).isZero();
        Said verified = ask("old", "verify");
        assertThat(verified.out().lines().filter(line -> line.endsWith("FAULT")))
                .as("the steward's files of that delivery were not kept, and nothing else is amiss")
                .hasSize(2)
                .allMatch(line -> line.contains("is gone; entry 2 told of it."));
        assertThat(folder.resolve("old/ledger/runs.jsonl")).content().contains("\"intake.taken_over\"");
    }

    private String run(String work) {
        Said said = ask(work, "run", STUDY, "--delivery", delivery.toString());
        assertThat(said.exit()).isIn(0, 7);
        return said.out().replaceAll("(?s).*\\(run ([a-z0-9-]+)\\).*", "$1");
    }

    private Said ask(String work, String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--work", folder.resolve(work).toString(), "--key-file", keyFile.toString()));
        return Said.by(all.toArray(String[]::new));
    }

    private void forget(String work, String number) throws IOException {
        String organisation =
                Files.readAllLines(delivery.resolve("delivery.csv")).get(1).split(",")[0];
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream((number + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(ask(work, "forget", "--organisation", organisation).exit())
                    .isZero();
        } finally {
            System.setIn(before);
        }
    }

    private long families(String work) {
        return dump(work).stream().filter(line -> line.startsWith("family ")).count();
    }

    private List<String> dump(String work) {
        return RegisterDump.of(Said.register(folder.resolve(work)), MasterKey.read(keyFile));
    }

    /** The number of rows in every table. */
    private Map<String, Integer> rows(String work) {
        JdbcTemplate jdbc = new JdbcTemplate(Said.register(folder.resolve(work)));
        Map<String, Integer> rows = new TreeMap<>();
        for (String table : jdbc.queryForList(
                "select table_name from information_schema.tables where lower(table_schema) = 'public'"
                        + " and lower(table_name) not like 'ledger_%'",
                String.class)) {
            Integer count = jdbc.queryForObject("select count(*) from \"" + table + "\"", Integer.class);
            rows.put(table.toLowerCase(Locale.ROOT), count == null ? 0 : count);
        }
        return rows;
    }
}
