package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.terugblik.files.CsvReader;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.sample.SampleDelivery;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whatever is changed by hand at random: a byte of any file that is recorded, a cell of any table, files that change places, go or
 * come back as they were. It is found, or is among what is not proven; and nothing is found where nothing was done. {@code
 * bench/tamper.sh} does more of it.
 */
@DisabledIfSystemProperty(named = "terugblik.test.database", matches = "postgresql", disabledReason = "copies files")
class TamperedWorkTest {

    private static final int BYTES = Integer.getInteger("terugblik.tampered.bytes", 25);
    private static final int CELLS = Integer.getInteger("terugblik.tampered.cells", 15);
    private static final int FILES = Integer.getInteger("terugblik.tampered.files", 4);
    private static final int UNTOUCHED = Integer.getInteger("terugblik.tampered.untouched", 2);
    private static final long SEED = Long.getLong("terugblik.seed", 2016);

    private static final String KEEPS_NO_RECORD = "batch_|flyway_";

    @TempDir
    private static Path shared = Path.of("");

    private static Path work = Path.of("");
    private static Path old = Path.of("");
    private static String baseline = "";

    private final Random random = new Random(SEED);
    private final Map<String, int[]> tally = new TreeMap<>();

    @BeforeAll
    static void work() throws IOException {
        MasterKey.create(shared.resolve("key"));
        work = shared.resolve("work");
        old = shared.resolve("old");
        Path delivery = shared.resolve("delivery");
        new SampleDelivery(120, 3, 0.05).writeTo(delivery);
        assertThat(ask("run", "jobs/ekc-follow-up.yaml", "--delivery", delivery.toString())
                        .exit())
                .isIn(0, 7);
        Path run = only(work.resolve("runs"));
        for (String name : List.of("anna", "ben")) {
            Said.by("release", "key", name, "--to", shared.resolve("keys").toString());
            ask(
                    "release",
                    "register",
                    name,
                    shared.resolve("keys/" + name + ".public.pem").toString());
        }
        Path plan = shared.resolve("plan.yaml");
        Files.writeString(plan, "release: flow\nto: nobody\ntables: [cohort/flow]\n");
        String name = String.valueOf(run.getFileName());
        for (String[] step : new String[][] {
            {"request", name, plan.toString(), "anna"},
            {"review", "flow-1", "", "ben"},
        }) {
            List<String> words = new ArrayList<>(List.of("release", step[0], step[1]));
            if (!step[2].isEmpty()) {
                words.add(step[2]);
            }
            words.addAll(List.of("--as", step[3], "--sign-with"));
            words.add(shared.resolve("keys/" + step[3] + ".private.pem").toString());
            Said said = ask(words.toArray(String[]::new));
            assertThat(said.exit()).as(said.err()).isZero();
        }
        copy(work, old);
        List<String[]> refused = new ArrayList<>();
        CsvReader.read(only(work.resolve("deliveries")).resolve("rejections.csv"), row -> {
            if (row.get("severity").equals("refused")) {
                refused.add(new String[] {row.get("file").replace(".csv", ""), row.get("line")});
            }
        });
        for (int look = 0; look < 3; look++) {
            assertThat(ask("quarantine", "show", refused.get(0)[0], refused.get(0)[1])
                            .exit())
                    .isZero();
        }
        assertThat(ask("backup", shared.resolve("register.backup").toString()).exit())
                .isZero();
        Said said = verify();
        assertThat(said.exit()).as(said.out()).isZero();
        baseline = said.out();
    }

    @Test
    void isFound() throws IOException {
        for (int time = 0; time < UNTOUCHED; time++) {
            Said said = verify();
            assertThat(said.exit()).as(said.out()).isZero();
        }
        for (int time = 0; time < BYTES; time++) {
            changeAByte();
        }
        for (int time = 0; time < BYTES / 10; time++) {
            changeAByteOfTheRegister();
        }
        for (int time = 0; time < FILES; time++) {
            removeAFile();
            swapTwoFiles();
        }
        for (String part :
                List.of("register/register.mv.db", "ledger/runs.jsonl", "access/access.jsonl", "access/state")) {
            putBack(part);
        }
        for (int time = 0; time < CELLS; time++) {
            changeACell();
        }
        System.out.println("Tampered with, of which found: " + said());
        Said untouched = verify();
        assertThat(untouched.exit()).as(untouched.out()).isZero();
    }

    private void changeAByte() throws IOException {
        Path file = any(recorded());
        byte[] before = Files.readAllBytes(file);
        byte[] after = before.clone();
        int at = random.nextInt(before.length);
        after[at] = (byte) (before[at] + 1 + random.nextInt(255));
        Files.write(file, after);
        mustBeFound("bytes of " + kind(file), file + ", byte " + at);
        Files.write(file, before);
    }

    /** Much of a database's file is free, or index: what changes no row is counted apart, but never ends in an error. */
    private void changeAByteOfTheRegister() throws IOException {
        Path file = work.resolve("register/register.mv.db");
        byte[] before = Files.readAllBytes(file);
        byte[] after = before.clone();
        int at = random.nextInt(before.length);
        after[at] = (byte) (before[at] + 1 + random.nextInt(255));
        Files.write(file, after);
        Said said = verify();
        assertThat(said.exit())
                .as("byte " + at + " of the register\n" + said.out() + said.err())
                .isIn(0, 5);
        int[] counts = tally.computeIfAbsent("bytes of the register's file", first -> new int[3]);
        counts[0]++;
        counts[1] += said.exit() == 5 ? 1 : 0;
        Files.write(file, before);
    }

    private void removeAFile() throws IOException {
        Path file = any(recorded());
        Path away = shared.resolve("away");
        Files.move(file, away);
        boolean isOutside = !file.startsWith(work);
        if (!isOutside) {
            mustBeFound("files removed", file.toString());
        }
        Files.move(away, file);
    }

    private void swapTwoFiles() throws IOException {
        List<Path> files = recorded();
        Path one = any(files);
        Path other = any(files);
        if (Files.mismatch(one, other) >= 0) {
            byte[] bytes = Files.readAllBytes(one);
            Files.copy(other, one, StandardCopyOption.REPLACE_EXISTING);
            Files.write(other, bytes);
            mustBeFound("files that changed places", one + " and " + other);
            Files.copy(one, other, StandardCopyOption.REPLACE_EXISTING);
            Files.write(one, bytes);
        }
    }

    private void putBack(String part) throws IOException {
        Path now = work.resolve(part);
        Path away = shared.resolve("away");
        Files.move(now, away);
        if (Files.exists(old.resolve(part))) {
            Files.copy(old.resolve(part), now);
        }
        mustBeFound("old copies put back", part);
        Files.move(away, now, StandardCopyOption.REPLACE_EXISTING);
    }

    private void changeACell() throws IOException {
        Path register = work.resolve("register/register.mv.db");
        Path kept = Files.copy(register, shared.resolve("kept"), StandardCopyOption.REPLACE_EXISTING);
        String what = "";
        while (what.isEmpty()) {
            what = changeAnyCell(new JdbcTemplate(Said.writableRegister(work)));
        }
        mustBeFound("cells of tables", what);
        Files.copy(kept, register, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Which cell was changed; empty where the choice fell on one that cannot be. */
    private String changeAnyCell(JdbcTemplate jdbc) {
        List<String> tables = jdbc
                .queryForList(
                        "select table_name from information_schema.tables where lower(table_schema) = 'public'",
                        String.class)
                .stream()
                .map(table -> table.toLowerCase(Locale.ROOT))
                .filter(table -> !table.matches("(" + KEEPS_NO_RECORD + ").*"))
                .toList();
        String table = any(tables);
        Integer rows = jdbc.queryForObject("select count(*) from " + table, Integer.class);
        if (rows == null || rows == 0) {
            return "";
        }
        String[] column = any(jdbc.query(
                "select column_name, data_type from information_schema.columns where lower(table_name) = ? and"
                        + " lower(table_schema) = 'public'",
                (row, number) -> new String[] {row.getString(1), row.getString(2)},
                table));
        String value = column[0];
        String changed = switch (column[1].toUpperCase(Locale.ROOT)) {
            case "INTEGER", "BIGINT" -> value + " + 1";
            case "BINARY VARYING" -> value + " || x'01'";
            case "UUID" -> "random_uuid()";
            case "TIMESTAMP WITH TIME ZONE" -> "dateadd(second, 1, " + value + ")";
            default -> "left('x' || " + value + ", char_length(" + value + "))";
        };
        String where = " where _rowid_ = (select _rowid_ from " + table + " where " + value
                + " is not null limit 1 offset " + random.nextInt(rows) + ")";
        try (Connection connection =
                jdbc.getDataSource() == null ? null : jdbc.getDataSource().getConnection()) {
            int done = connection == null
                    ? 0
                    : connection
                            .createStatement()
                            .executeUpdate("update " + table + " set " + value + " = " + changed + where + " and "
                                    + value + " <> " + changed);
            return done == 1 ? table + "." + value.toLowerCase(Locale.ROOT) : "";
        } catch (SQLException | DataAccessException e) {
            return ""; // the database itself does not take it
        }
    }

    private void mustBeFound(String kind, String what) {
        int[] counts = tally.computeIfAbsent(kind, first -> new int[3]);
        Said said = verify();
        boolean isFound = said.exit() == 5;
        boolean isListed = said.exit() == 0 && !notProven(said.out()).equals(notProven(baseline));
        counts[0]++;
        counts[1] += isFound ? 1 : 0;
        counts[2] += isListed ? 1 : 0;
        assertThat(isFound || isListed)
                .as(kind + ": " + what + ", exit " + said.exit() + "\n" + said.out() + said.err())
                .isTrue();
    }

    private String said() {
        StringBuilder text = new StringBuilder();
        tally.forEach((kind, counts) -> text.append(kind)
                .append(' ')
                .append(counts[1])
                .append(" of ")
                .append(counts[0])
                .append(counts[2] > 0 ? " (" + counts[2] + " listed as not proven)" : "")
                .append("; "));
        return text.toString();
    }

    private static String notProven(String out) {
        return out.substring(out.indexOf("not proven"));
    }

    private static String kind(Path file) {
        return file.startsWith(work) ? work.relativize(file).getName(0).toString() : "backup";
    }

    /** The files that are recorded or prove themselves; the signing key, locks, logs and the register's file are not. */
    private static List<Path> recorded() throws IOException {
        List<Path> files = new ArrayList<>(List.of(shared.resolve("register.backup")));
        for (String part : List.of("runs", "deliveries", "releases", "ledger", "access")) {
            try (Stream<Path> all = Files.walk(work.resolve(part))) {
                all.filter(Files::isRegularFile)
                        .filter(file -> !file.endsWith("signing.pem") && !file.endsWith(".lock"))
                        .filter(file -> file.toFile().length() > 0)
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findFirst().orElseThrow();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static Said verify() {
        return ask("verify");
    }

    private static Said ask(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of(
                "--work", work.toString(), "--key-file", shared.resolve("key").toString()));
        return Said.by(all.toArray(String[]::new));
    }
}
