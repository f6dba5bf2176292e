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
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.keys.MasterKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An attack on whatever hash lies on the disk: every number and day that a small delivery could have is tried. Nothing is
 * found, before a family is forgotten or after; and the same attack finds a hash that somebody left without a key.
 */
@UsesRegister
class GuessedHashesTest {

    private static final SmallDelta SECRET = new SmallDelta(137, 19);

    /** What a label shows of a hash; fewer digits would be found by chance. */
    private static final int DIGITS = 12;

    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{" + DIGITS + ",}");

    @TempDir
    private Path folder = Path.of("");

    private Path delivery = Path.of("");

    @BeforeEach
    void takeItIn() throws IOException {
        MasterKey.create(folder.resolve("key"));
        Path first = new SmallDelta(0, 1).writeTo(folder.resolve("first"));
        Path card = first.resolve("delivery.csv");
        Files.writeString(card, Files.readString(card).replace("2026-01-31,delta", "2025-12-31,full"));
        delivery = SECRET.writeTo(folder.resolve("delivery"));
        assertThat(ask("intake", first.toString()).exit()).isZero();
        assertThat(ask("intake", delivery.toString()).exit()).isZero();
        assertThat(ask("study", "jobs/ekc-follow-up.yaml").exit()).isIn(0, 7);
        assertThat(ask("quarantine", "list").exit()).isZero();
        assertThat(ask("backup", folder.resolve("work/backup").toString()).exit())
                .isZero();
    }

    @Test
    void findsNoHashThatTellsANumberOrADay() throws IOException {
        assertThat(guessed()).isEmpty();
        String label = DeliveryFolder.look(delivery).label(key().fingerprints());
        assertThat(everything()).contains(label);

        assertThat(forget().exit()).isZero();
        Files.delete(folder.resolve("work/backup"));
        assertThat(ask("backup", folder.resolve("work/backup").toString()).exit())
                .isZero();

        assertThat(guessed()).isEmpty();
        PrivateFiles.delete(folder.resolve("work/runs")); // a run's own description of what it read stays as it was
        assertThat(everything())
                .doesNotContain(label.substring(label.length() - DIGITS))
                .contains("2026-01-31-erased000002");
    }

    /** A delivery that was refused under one limit and taken in under another has its hashes in a run of another number. */
    @Test
    void leavesNoHashOfADeliveryThatWasTakenInAtASecondAttempt() throws IOException {
        JdbcTemplate register = new JdbcTemplate(Said.writableRegister(folder.resolve("work")));
        String first = "intake-" + DeliveryFolder.look(delivery).label(key().fingerprints());
        register.update(
                "insert into run (id, kind, subject, started_at, ended_at, status, sentence)"
                        + " select ?, kind, subject, started_at, ended_at, status, sentence from run where id = ?",
                first + "-2",
                first);
        for (String table : List.of("run_step", "run_file", "run_count", "run_setting", "run_folder")) {
            register.update("update " + table + " set run_id = ? where run_id = ?", first + "-2", first);
        }
        register.update("delete from run where id = ?", first);
        String hashes = "select count(hmac) from run_file where role = 'input' and run_id = ?";
        assertThat(register.queryForObject(hashes, Integer.class, first + "-2")).isPositive();

        assertThat(forget().exit()).isZero();

        assertThat(register.queryForObject(hashes, Integer.class, "intake-2026-01-31-erased000002-2"))
                .isZero();
        assertThat(register.queryForObject(
                        "select count(*) from run where id = 'intake-2026-01-31-erased000002-2'", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void findsAHashWithoutAKeyWhereverItIsLeft() throws IOException {
        Files.createDirectories(folder.resolve(
                "work/deliveries/2026-01-31-" + SECRET.plainHash().substring(0, DIGITS)));
        assertThat(guessed()).containsExactly(SECRET);
        Files.delete(folder.resolve(
                "work/deliveries/2026-01-31-" + SECRET.plainHash().substring(0, DIGITS)));
        assertThat(guessed()).isEmpty();

        new JdbcTemplate(Said.writableRegister(folder.resolve("work")))
                .update(
                        "update run_file set sha256 = ?, hmac = null where path like '%/families.csv'"
                                + " and path like '%/delivery/%'",
                        SECRET.plainHash("families.csv"));
        assertThat(guessed()).hasSize(SmallDelta.DAYS).allMatch(guess -> guess.number() == SECRET.number());
    }

    @Test
    void findsAHashThatIsKeptAsBytes() throws IOException {
        Files.write(folder.resolve("work/logs/any"), HexFormat.of().parseHex(SECRET.plainHash()));
        assertThat(guessed()).containsExactly(SECRET);
    }

    private MasterKey key() {
        return MasterKey.read(folder.resolve("key"));
    }

    /** Every number and day of which a hash lies anywhere. */
    private Set<SmallDelta> guessed() throws IOException {
        String all = everything();
        Set<String> digits = new HashSet<>();
        Matcher hashes = HASH.matcher(all);
        while (hashes.find()) {
            digits.add(hashes.group().toLowerCase(Locale.ROOT).substring(0, DIGITS));
        }
        Set<String> bytes = new HashSet<>();
        for (int at = 0; at + 4 <= all.length(); at++) {
            bytes.add(all.substring(at, at + 4));
        }
        Set<SmallDelta> guessed =
                new TreeSet<>(Comparator.comparingInt(SmallDelta::number).thenComparingInt(SmallDelta::day));
        for (int number = 0; number < SmallDelta.NUMBERS; number++) {
            for (int day = 1; day <= SmallDelta.DAYS; day++) {
                SmallDelta guess = new SmallDelta(number, day);
                List<String> plain = new ArrayList<>(List.of(guess.plainHash()));
                if (number > 0) { // the first delivery is no secret
                    plain.add(guess.plainHash("families.csv"));
                    plain.add(guess.plainHash("children.csv"));
                }
                if (day > 1) {
                    plain.add(guess.plainHash("supervision_orders.csv"));
                }
                if (plain.stream().anyMatch(hash -> digits.contains(hash.substring(0, DIGITS)))
                        || plain.stream().anyMatch(hash -> isThere(raw(hash), bytes, all))) {
                    guessed.add(guess);
                }
            }
        }
        return guessed;
    }

    private static boolean isThere(String raw, Set<String> bytes, String all) {
        return bytes.contains(raw.substring(0, 4)) && all.contains(raw.substring(0, DIGITS));
    }

    private static String raw(String hash) {
        return new String(HexFormat.of().parseHex(hash), StandardCharsets.ISO_8859_1);
    }

    /** The names and bytes of all that lies below the work folder, what is in archives, and every cell of the register. */
    private String everything() throws IOException {
        StringBuilder all = new StringBuilder(TestDatabase.contents(Said.register(folder.resolve("work"))));
        try (Stream<Path> paths = Files.walk(folder.resolve("work"))) {
            for (Path path : paths.toList()) {
                all.append('\n').append(path).append('\n');
                if (Files.isRegularFile(path)) {
                    all.append(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
                    unpack(path, all);
                }
            }
        }
        return all.toString();
    }

    private static void unpack(Path path, StringBuilder all) {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(path))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append('\n').append(new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Said ask(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of(
                "--work",
                folder.resolve("work").toString(),
                "--key-file",
                folder.resolve("key").toString()));
        return Said.by(all.toArray(String[]::new));
    }

    private Said forget() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream((SECRET.name() + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            return ask("forget", "--organisation", SmallDelta.ORGANISATION);
        } finally {
            System.setIn(before);
        }
    }
}
