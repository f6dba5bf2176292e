package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.terugblik.cli.Program;
import nl.terugblik.engine.BootEngine;
import nl.terugblik.files.CsvReader;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.ledger.note.Checkpoint;
import nl.terugblik.ledger.note.SignedNote;
import nl.terugblik.ledger.note.SigningKey;
import nl.terugblik.ledger.tree.Frontier;
import nl.terugblik.ledger.tree.Hash;
import nl.terugblik.logbook.Caller;
import nl.terugblik.sample.SampleDelivery;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is done to a work folder by hand, and the sentence that says so. Each case has a copy of the same work folder. */
@DisabledIfSystemProperty(named = "terugblik.test.database", matches = "postgresql", disabledReason = "copies files")
class VerifyTest {

    private static final String STUDY = "jobs/ekc-follow-up.yaml";

    @TempDir
    private static Path shared = Path.of("");

    private static Path work = Path.of("");
    private static Path old = Path.of("");
    private static int size;

    @TempDir
    private Path folder = Path.of("");

    /** Something that is done by hand to a work folder. */
    private interface Hand {
        void to(Path work) throws IOException;
    }

    private record Case(String name, String sentence, Hand hand) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void work() throws IOException {
        MasterKey.create(shared.resolve("key"));
        work = shared.resolve("work");
        old = shared.resolve("old");
        Path delivery = shared.resolve("delivery");
        new SampleDelivery(60, 3, 0.05).writeTo(delivery);
        assertThat(ask(work, "run", STUDY, "--delivery", delivery.toString()).exit())
                .isIn(0, 7);
        copy(work, old);
        List<String[]> refused = new ArrayList<>();
        CsvReader.read(rejections(work), row -> {
            if (row.get("severity").equals("refused")) {
                refused.add(new String[] {row.get("file").replace(".csv", ""), row.get("line")});
            }
        });
        for (int look = 0; look < 2; look++) {
            assertThat(ask(work, "quarantine", "show", refused.get(0)[0], refused.get(0)[1], "--purpose", "complaint")
                            .exit())
                    .isZero();
        }
        Said sound = ask(work, "verify");
        assertThat(sound.exit()).as(sound.out()).isZero();
        size = lines(work.resolve("ledger/runs.jsonl")).size();
    }

    @ParameterizedTest
    @MethodSource("tamperings")
    void findsWhatWasDone(Case done) throws IOException {
        Path copy = folder.resolve("work");
        copy(work, copy);
        done.hand.to(copy);

        Said said = ask(copy, "verify");

        assertThat(said.out()).contains(done.sentence);
        assertThat(said.exit()).isEqualTo(5);
        assertThat(said.err()).isEmpty();
    }

    static Stream<Case> tamperings() {
        return Stream.of(
                new Case(
                        "an entry is changed",
                        "Entry 4 is not what was written; no checkpoint before it is sound.",
                        sql("update ledger_entry set line = replace(line, 'running', 'done') where n = 4")),
                new Case(
                        "an entry after a checkpoint is changed",
                        "is not what was written; last sound checkpoint: ",
                        sql("update ledger_entry set line = replace(line, 'done', 'gone') where n = "
                                + "(select max(n) from ledger_entry)")),
                new Case("an entry is changed with its hash", "Between 0 and ", VerifyTest::changeWithHash),
                new Case(
                        "an entry is taken out",
                        "some were taken out, put in or moved, from entry 5 on",
                        sql("delete from ledger_entry where n = 5")),
                new Case(
                        "an entry is taken out and others moved up",
                        "taken out, put in or moved, from entry 5 on",
                        sql("delete from ledger_entry where n = 5", "update ledger_entry set n = n - 1 where n > 5")),
                new Case(
                        "two entries change places",
                        "taken out, put in or moved, from entry 5 on",
                        sql(
                                "update ledger_entry set n = -5 where n = 5",
                                "update ledger_entry set n = 5 where n = 6",
                                "update ledger_entry set n = 6 where n = -5")),
                new Case("the end is cut off", "2 entries after ", VerifyTest::cutTheEnd),
                new Case("the register is put back as it was", "are gone; checkpoint ", VerifyTest::putRegisterBack),
                new Case("the register is put back and grows", "Two histories after ", copy -> {
                    putRegisterBack(copy);
                    for (int times = 0; times < 4; times++) {
                        assertThat(ask(copy, "rekey").exit()).isZero();
                    }
                }),
                new Case(
                        "the head is changed",
                        "The ledger's head in the register is not that of its entries",
                        sql(
                                "update ledger_head set frontier = (select frontier from ledger_head) || x''",
                                "update ledger_head set size = 0, frontier = x''")),
                new Case(
                        "a line of the mirror is changed",
                        "Line 3 of ledger/runs.jsonl is not the entry",
                        edit("ledger/runs.jsonl", text -> text.replaceFirst("intake\\.noted", "intake.begun"))),
                new Case(
                        "the mirror is cut",
                        "lines after ",
                        edit("ledger/runs.jsonl", text -> text.substring(0, text.length() / 2))),
                new Case(
                        "the last line feed of the mirror is gone",
                        "1 line after ",
                        edit("ledger/runs.jsonl", text -> text.stripTrailing() + "\t")),
                new Case(
                        "the mirror is gone",
                        "The file ledger/runs.jsonl is gone",
                        copy -> Files.delete(copy.resolve("ledger/runs.jsonl"))),
                new Case("a checkpoint is changed", "is not signed by a key of this ledger", copy -> {
                    Path note = notes(copy.resolve("ledger/checkpoints")).get(0);
                    String text = Files.readString(note);
                    int at = text.lastIndexOf('\u2014')
                            + text.substring(text.lastIndexOf('\u2014')).length() / 2;
                    Files.writeString(
                            note,
                            text.substring(0, at + 20)
                                    + (text.charAt(at + 20) == 'A' ? 'B' : 'A')
                                    + text.substring(at + 21));
                }),
                new Case(
                        "a checkpoint is kept under another size",
                        "does not keep its checkpoints under the sizes that they are of",
                        sql("update ledger_checkpoint set size = size - 1"
                                + " where size = (select min(size) from ledger_checkpoint)")),
                new Case(
                        "a checkpoint is gone",
                        "The file of checkpoint ",
                        copy -> Files.delete(
                                notes(copy.resolve("ledger/checkpoints")).get(0))),
                new Case(
                        "two checkpoints change places",
                        "holds checkpoint ",
                        copy -> swap(
                                notes(copy.resolve("ledger/checkpoints")).get(0),
                                notes(copy.resolve("ledger/checkpoints")).get(1))),
                new Case(
                        "a result is changed",
                        "tables/outcomes.csv changed after entry ",
                        copy -> Files.writeString(
                                run(copy).resolve("tables/outcomes.csv"), "x", StandardOpenOption.APPEND)),
                new Case(
                        "a result is gone",
                        "tables/outcomes.csv is gone",
                        copy -> Files.delete(run(copy).resolve("tables/outcomes.csv"))),
                new Case(
                        "two results change places",
                        "tables/baseline.csv changed after entry ",
                        copy -> swap(
                                run(copy).resolve("tables/outcomes.csv"),
                                run(copy).resolve("tables/baseline.csv"))),
                new Case(
                        "a result is put in",
                        "tables/more.csv was not there when the run ended",
                        copy -> Files.writeString(run(copy).resolve("tables/more.csv"), "x")),
                new Case(
                        "a run's folder is gone",
                        " is gone; entry ",
                        copy -> Files.move(run(copy), copy.resolve("elsewhere"))),
                new Case(
                        "what a steward reads is changed",
                        "rejections.csv changed after entry ",
                        copy -> Files.writeString(rejections(copy), "x", StandardOpenOption.APPEND)),
                new Case(
                        "a look is changed",
                        "looks up to ",
                        edit("access/access.jsonl", text -> text.replace("complaint", "research"))),
                new Case(
                        "a look is cut off",
                        "1 look after 2 is gone from access/access.jsonl; checkpoint 3 knows it.",
                        edit("access/access.jsonl", text -> text.substring(0, text.lastIndexOf("{\"n\"")))),
                new Case(
                        "the checkpoints of looks are gone",
                        "The checkpoints of access/access.jsonl are gone",
                        copy -> {
                            for (Path note : notes(copy.resolve("access/checkpoints"))) {
                                Files.delete(note);
                            }
                        }),
                new Case(
                        "a run is changed",
                        "The table run does not follow from the entries: run ",
                        sql("update run set status = 'failed' where kind = 'study'")),
                new Case(
                        "a count is changed",
                        "The table run_count does not follow from the entries",
                        sql("update run_count set amount = amount + 1 where topic = 'group'")),
                new Case(
                        "a hash is changed",
                        "The table run_file does not follow from the entries",
                        sql("update run_file set sha256 = null where path like '%outcomes.csv'")),
                new Case(
                        "a run is put in",
                        "of which no entry tells",
                        sql("insert into run (id, kind, subject, started_at, status, sentence)"
                                + " select 'study-9', kind, subject, started_at, status, sentence from run"
                                + " where kind = 'study'")),
                new Case(
                        "what an entry did is changed",
                        "to a run is not what was entered",
                        sql("update ledger_rows set run_id = 'another' where n = 4")),
                new Case(
                        "what an entry did is gone",
                        "did to a run is gone from the register",
                        sql("delete from ledger_rows where n = 4")),
                new Case(
                        "a rejection is changed",
                        "The table rejection, delivery 1 is not as entry ",
                        sql("update rejection set line = line + 1 where line = (select min(line) from rejection)")),
                new Case(
                        "a refused row is gone",
                        "The table refused_row, delivery 1 is not as entry ",
                        sql("delete from refused_row where line = (select min(line) from refused_row)")),
                new Case(
                        "a case file is changed",
                        "The table case_block_body, delivery 1 is not as entry ",
                        sql("update case_block_body set body = substring(body from 2)")),
                new Case(
                        "an objection is taken back by hand",
                        "The table objection is not as entry ",
                        sql("delete from objection")),
                new Case(
                        "the key is taken for another",
                        "The register does not know its key any more",
                        sql("update register_key set key_fingerprint = '0123456789abcdef'")),
                new Case(
                        "the hashes of tables are changed too",
                        "The hashes that the register keeps of its tables",
                        sql("update ledger_table set amount = amount + 1 where name = 'rejection'")));
    }

    @Test
    void findsWhatWasWrittenAnewWithTheKeyOnlyByWhatOthersKept() throws IOException {
        Path copy = folder.resolve("work");
        copy(work, copy);
        Path kept = Files.copy(notes(copy.resolve("ledger/checkpoints")).get(1), folder.resolve("kept.note"));
        writeAnew(copy);

        assertThat(ask(copy, "verify").exit()).isZero();
        Said said = ask(copy, "verify", "--against", kept.toString());
        assertThat(said.exit()).isEqualTo(5);
        assertThat(said.out()).contains("The ledger does not agree with the note of ");
        Checkpoint paper = Checkpoint.of(SignedNote.parse(Files.readString(kept)));
        assertThat(ask(copy, "verify", "--against", paper.size() + ":" + paper.root())
                        .exit())
                .isEqualTo(5);
        assertThat(ask(work, "verify", "--against", paper.size() + ":" + paper.root())
                        .exit())
                .isZero();
        assertThat(ask(
                                work,
                                "verify",
                                "--against",
                                paper.size() + ":" + paper.root().base64())
                        .exit())
                .isZero();
        assertThat(ask(work, "verify", "--against", kept.toString()).exit()).isZero();
    }

    @Test
    void takesNoCheckpointOfAnotherRegister() throws IOException {
        Path other = folder.resolve("other");
        assertThat(ask(other, "intake", shared.resolve("delivery").toString()).exit())
                .isZero();
        Path note = notes(other.resolve("ledger/checkpoints")).get(0);

        Said said = ask(work, "verify", "--against", note.toString());
        assertThat(said.exit()).isEqualTo(5);
        assertThat(said.out()).contains("The note is of another register (terugblik/");

        Path copy = folder.resolve("work");
        copy(work, copy);
        Files.copy(note, copy.resolve("ledger/checkpoints/3.note"));
        said = ask(copy, "verify");
        assertThat(said.exit()).isEqualTo(5);
        assertThat(said.out()).contains("Checkpoint ", " is of another register (terugblik/");
    }

    @Test
    void saysSinceWhenTheClockWasSetBackAndThatItProvesNoTime() throws IOException {
        Path copy = folder.resolve("work");
        copy(work, copy);
        StringWriter out = new StringWriter();
        new Program(
                        () -> new BootEngine(Clock.fixed(Instant.parse("2025-12-31T00:00:00Z"), ZoneOffset.UTC)),
                        Terugblik.failures(),
                        Map.of(),
                        false,
                        () -> 0L,
                        Clock.systemUTC(),
                        new Caller("tester", 1),
                        new PrintWriter(out),
                        new PrintWriter(out))
                .execute(with(copy, "rekey"));

        Said said = ask(copy, "verify");
        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains("the times from entry " + (size + 1) + " on: the clock was set back after entry " + size);
    }

    /** A process that was killed leaves a line cut off, a run without an end, or an entry that no checkpoint has yet. */
    @Test
    void takesNothingThatAKilledProcessLeavesForATampering() throws IOException {
        Path copy = folder.resolve("work");
        copy(work, copy);
        Files.writeString(copy.resolve("ledger/runs.jsonl"), "{\"n\":99", StandardOpenOption.APPEND);
        Files.writeString(copy.resolve("access/access.jsonl"), "{\"n\":99", StandardOpenOption.APPEND);
        assertThat(ask(copy, "verify").exit()).isZero();
        Said more = ask(copy, "rekey");
        assertThat(more.exit()).as(more.err()).isZero();
        Said said = ask(copy, "verify");
        assertThat(said.exit()).as(said.out()).isZero();
    }

    @Test
    void checksLogSignaturesAndResultsWithoutTheKey() throws IOException {
        Path copy = folder.resolve("work");
        copy(work, copy);
        Said said = Said.by("verify", "--work", copy.toString());
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).contains("what lies sealed in the register: its key was not given");
        Files.writeString(run(copy).resolve("tables/outcomes.csv"), "x", StandardOpenOption.APPEND);
        assertThat(Said.by("verify", "--work", copy.toString()).exit()).isEqualTo(5);
        String id = String.valueOf(run(copy).getFileName());
        assertThat(Said.by("verify", "--work", copy.toString(), "--run", id).exit())
                .isEqualTo(5);
        Said none = Said.by("verify", "--work", copy.toString(), "--run", "another");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("tells of no run another");
    }

    @Test
    void goesOnFromTheMirrorWhereTheRegisterWasLost() throws IOException {
        Path copy = folder.resolve("work");
        copy(work, copy);
        Path backup = folder.resolve("backup");
        assertThat(ask(copy, "backup", backup.toString()).exit()).isZero();
        assertThat(ask(copy, "rekey").exit()).isZero();
        List<String> before = lines(copy.resolve("ledger/runs.jsonl"));
        Files.move(copy.resolve("register"), folder.resolve("lost"));

        Said restored = ask(copy, "restore", backup.toString());

        assertThat(restored.exit()).as(restored.err()).isZero();
        assertThat(lines(copy.resolve("ledger/runs.jsonl"))).startsWith(before.toArray(String[]::new));
        Said said = ask(copy, "verify");
        assertThat(said.exit()).as(said.out()).isZero();
        Path other = folder.resolve("other");
        assertThat(ask(other, "intake", shared.resolve("delivery").toString()).exit())
                .isZero();
        Files.move(other.resolve("register"), folder.resolve("lost-too"));
        Said refused = ask(other, "restore", backup.toString());
        assertThat(refused.exit()).isEqualTo(5);
        assertThat(refused.err()).contains("did not grow out of the backup's");
    }

    @Test
    void saysWhatWasErasedSinceTheBackupOfARegisterThatWasLost() throws IOException {
        Path copy = folder.resolve("work");
        copy(work, copy);
        forget(copy, 2);
        Path backup = folder.resolve("backup");
        assertThat(ask(copy, "backup", backup.toString()).exit()).isZero();
        forget(copy, 3);
        Files.move(copy.resolve("register"), folder.resolve("lost"));

        Said restored = ask(copy, "restore", backup.toString());

        assertThat(restored.exit()).as(restored.err()).isZero();
        assertThat(restored.err()).contains("The ledger tells of 1 erasure since the backup was made");
        assertThat(ask(copy, "restore", backup.toString(), "--replace").err()).doesNotContain("since the backup");
    }

    /** A backup brings no files; what comes later may lie where some of them lay. */
    @Test
    void takesNoFileThatABackupDidNotBringForOneThatIsGone() throws IOException {
        Path first = folder.resolve("first");
        assertThat(ask(first, "intake", shared.resolve("delivery").toString()).exit())
                .isZero();
        forget(first, 2);
        Path backup = folder.resolve("backup");
        assertThat(ask(first, "backup", backup.toString()).exit()).isZero();
        Path elsewhere = folder.resolve("elsewhere");
        assertThat(ask(elsewhere, "restore", backup.toString()).exit()).isZero();
        forget(elsewhere, 3);

        Said said = ask(elsewhere, "verify");

        assertThat(said.exit()).as(said.out()).isZero();
        assertThat(said.out()).contains("a backup brought the ledger here, and no files");
        try (Stream<Path> proofs = Files.list(elsewhere.resolve("erasures"))) {
            for (Path proof : proofs.toList()) {
                Files.delete(proof);
            }
        }
        said = ask(elsewhere, "verify");
        assertThat(said.exit()).isEqualTo(5);
        assertThat(said.out()).contains("erasures/erasure-2.json is gone");
    }

    /** Erases the family on a line of the delivery. */
    private static void forget(Path work, int line) throws IOException {
        Path delivery = shared.resolve("delivery");
        String number = lines(delivery.resolve("families.csv")).get(line).split("[,;]")[0];
        String organisation = lines(delivery.resolve("delivery.csv")).get(1).split("[,;]")[0];
        Said said = Said.typing(number + "\n", Said::by, List.of(with(work, "forget", "--organisation", organisation)));
        assertThat(said.exit()).as(said.err()).isZero();
    }

    @Test
    void printsAPageToBeSignedAndJson() {
        assertThat(ask(work, "verify", "--print").out()).contains("VERKLARING", "Handtekening", "ongewijzigd");
        assertThat(ask(work, "verify", "--json").out()).contains("\"holds\": true", "\"not_proven\": [");
        assertThat(ask(folder.resolve("nothing"), "verify").exit()).isEqualTo(2);
        assertThat(folder.resolve("nothing")).doesNotExist();
        assertThat(ask(work, "verify", "--against", "nothing.note").exit()).isEqualTo(2);
    }

    /** The auditor's script, which shares no code with the program. */
    @Test
    void agreesWithTheScriptThatNeedsNoneOfOurs() throws IOException, InterruptedException {
        Path copy = folder.resolve("work");
        copy(work, copy);
        assertThat(script(copy)).isZero();
        Path mirror = copy.resolve("ledger/runs.jsonl");
        Files.writeString(mirror, Files.readString(mirror).replaceFirst("intake\\.noted", "intake.nated"));
        assertThat(script(copy)).isEqualTo(1);
    }

    private static int script(Path work) throws IOException, InterruptedException {
        return new ProcessBuilder("python3", "docs/check_ledger.py", work.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static Hand sql(String... statements) {
        return copy -> {
            JdbcTemplate jdbc = new JdbcTemplate(Said.writableRegister(copy));
            for (String statement : statements) {
                jdbc.update(statement);
            }
        };
    }

    /** What is done to a text. */
    private interface Edit {
        String of(String text);
    }

    private static Hand edit(String file, Edit edit) {
        return copy -> {
            Path path = copy.resolve(file);
            String before = Files.readString(path);
            String after = edit.of(before);
            assertThat(after).isNotEqualTo(before);
            Files.writeString(path, after);
        };
    }

    private static void changeWithHash(Path copy) {
        JdbcTemplate jdbc = new JdbcTemplate(Said.writableRegister(copy));
        String line = String.valueOf(jdbc.queryForObject("select line from ledger_entry where n = 4", String.class));
        String changed = line.replace("\"actor\":\"", "\"actor\":\"not");
        jdbc.update(
                "update ledger_entry set line = ?, leaf = ? where n = 4",
                changed,
                Hash.ofEntry(changed).bytes());
    }

    /** With all that the register and the mirror know of it; the checkpoints are left. */
    private static void cutTheEnd(Path copy) throws IOException {
        JdbcTemplate jdbc = new JdbcTemplate(Said.writableRegister(copy));
        List<String> lines = lines(copy.resolve("ledger/runs.jsonl"));
        List<String> left = lines.subList(0, lines.size() - 2);
        Files.writeString(copy.resolve("ledger/runs.jsonl"), String.join("\n", left) + "\n");
        jdbc.update("delete from ledger_entry where n > ?", left.size());
        jdbc.update("delete from ledger_rows where n > ?", left.size());
        jdbc.update("delete from ledger_checkpoint where size > ?", left.size());
        jdbc.update("update ledger_mirror set size = ?", left.size());
        move(jdbc, left);
    }

    private static Frontier move(JdbcTemplate jdbc, List<String> lines) {
        Frontier frontier = Frontier.EMPTY;
        for (String line : lines) {
            frontier = frontier.with(Hash.ofEntry(line));
        }
        jdbc.update("update ledger_head set size = ?, frontier = ?", frontier.size(), frontier.bytes());
        return frontier;
    }

    /** As whoever has the register, the work folder and the signing key would do it. */
    private static void writeAnew(Path copy) throws IOException {
        JdbcTemplate jdbc = new JdbcTemplate(Said.writableRegister(copy));
        SigningKey key = SigningKey.read(copy.resolve("ledger/signing.pem"));
        List<String> lines = new ArrayList<>(lines(copy.resolve("ledger/runs.jsonl")));
        lines.replaceAll(line -> line.replaceFirst("\"actor\":\"[^\"]*\"", "\"actor\":\"nobody\""));
        Frontier frontier = Frontier.EMPTY;
        List<Frontier> all = new ArrayList<>(List.of(frontier));
        for (int n = 1; n <= lines.size(); n++) {
            Hash leaf = Hash.ofEntry(lines.get(n - 1));
            jdbc.update("update ledger_entry set line = ?, leaf = ? where n = ?", lines.get(n - 1), leaf.bytes(), n);
            frontier = frontier.with(leaf);
            all.add(frontier);
        }
        move(jdbc, lines);
        Files.writeString(copy.resolve("ledger/runs.jsonl"), String.join("\n", lines) + "\n");
        for (Path note : notes(copy.resolve("ledger/checkpoints"))) {
            Checkpoint before = Checkpoint.of(SignedNote.parse(Files.readString(note)));
            Frontier then = all.get((int) before.size());
            String text = SignedNote.unsigned(new Checkpoint(before.origin(), before.size(), then.root()).text())
                    .signed(key, before.origin())
                    .toString();
            Files.writeString(note, text);
            jdbc.update("update ledger_checkpoint set note = ? where size = ?", text, before.size());
        }
    }

    private static void putRegisterBack(Path copy) throws IOException {
        Files.copy(
                old.resolve("register/register.mv.db"),
                copy.resolve("register/register.mv.db"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static void swap(Path one, Path other) throws IOException {
        byte[] bytes = Files.readAllBytes(one);
        Files.write(one, Files.readAllBytes(other));
        Files.write(other, bytes);
    }

    private static Path run(Path work) {
        return only(work.resolve("runs"));
    }

    private static Path rejections(Path work) {
        return only(work.resolve("deliveries")).resolve("rejections.csv");
    }

    private static Path only(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> notes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> notes = new ArrayList<>(files.toList());
            notes.sort(Comparator.comparingInt(
                    note -> Integer.parseInt(note.getFileName().toString().replace(".note", ""))));
            return Collections.unmodifiableList(notes);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static Said ask(Path work, String... arguments) {
        return Said.by(with(work, arguments));
    }

    private static String[] with(Path work, String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of(
                "--work", work.toString(), "--key-file", shared.resolve("key").toString()));
        return all.toArray(String[]::new);
    }
}
