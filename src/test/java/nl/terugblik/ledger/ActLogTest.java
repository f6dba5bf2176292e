package nl.terugblik.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Acting;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.note.Checkpoint;
import nl.terugblik.ledger.note.SignedNote;
import nl.terugblik.ledger.note.VerifierKey;
import nl.terugblik.ledger.tree.Hash;
import nl.terugblik.ledger.tree.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

@UsesRegister
class ActLogTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T02:07:11.5Z"), ZoneOffset.UTC);

    private final TestDatabase database = TestDatabase.migrated();

    @TempDir
    private Path work = Path.of("");

    @AfterEach
    void close() {
        database.close();
    }

    private LedgerFolder folder() {
        return new LedgerFolder(work, Optional.empty());
    }

    private ActLog log() {
        return new ActLog(database.source(), folder(), new Acting("steward:anna", "host7 cli 0.1.0"), CLOCK);
    }

    private static Act act(int number) {
        return new Act("study.ended", "run ekc-" + number, "done", Map.of("files", number));
    }

    private List<String> mirror() throws IOException {
        return Files.readAllLines(folder().mirror());
    }

    @Test
    void beginsWithTheNameOfTheLogAndItsKey() throws IOException {
        ActLog log = log();
        log.enter(act(1));

        Entry first = log.entries("ledger.begun").get(0);
        assertThat(first.n()).isEqualTo(1);
        String name = log.names().orElseThrow().acts();
        assertThat(first.act().detail()).containsEntry("log", name);
        assertThat(VerifierKey.of(String.valueOf(first.act().detail().get("key")))
                        .name())
                .isEqualTo(name);
        assertThat(mirror().get(1))
                .isEqualTo("{\"n\":2,\"at\":\"2026-11-29T02:07:11Z\",\"actor\":\"steward:anna\","
                        + "\"origin\":\"host7 cli 0.1.0\",\"action\":\"study.ended\",\"object\":\"run ekc-1\","
                        + "\"outcome\":\"done\",\"detail\":{\"files\":1}}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().keyFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void entersNothingOfWhatIsNotDone() throws IOException {
        ActLog log = log();
        log.enter(act(1));
        assertThatThrownBy(() -> log.together(() -> {
                    log.enter(act(2));
                    throw new IllegalStateException("cut off");
                }))
                .hasMessage("cut off");
        log.together(() -> {
            log.enter(act(3));
            log.enter(act(4));
        });

        assertThat(log.size()).isEqualTo(4);
        assertThat(mirror()).hasSize(4);
        assertThat(mirror().get(3)).contains("\"n\":4").contains("ekc-4");
    }

    /** A process that was killed in the middle leaves a line cut off, or none, though the entry is there. */
    @Test
    void letsTheMirrorFollowWhereAProcessWasKilled() throws IOException {
        log().enter(act(1));
        log().enter(act(2));
        String whole = Files.readString(folder().mirror());
        Files.writeString(folder().mirror(), whole.substring(0, whole.length() - 40));

        log().enter(act(3));

        assertThat(mirror()).hasSize(4);
        assertThat(String.join("\n", mirror())).startsWith(whole.stripTrailing());
    }

    @Test
    void hidesNoCutInTheMirror() throws IOException {
        ActLog log = log();
        log.enter(act(1));
        log.enter(act(2));
        log.checkpoint();
        Files.write(folder().mirror(), mirror().subList(0, 2));

        log().enter(act(3));

        assertThat(mirror()).hasSize(3);
    }

    @Test
    void signsWhatItIs() throws IOException {
        ActLog log = log();
        assertThat(log.checkpoint()).isEmpty();
        for (int number = 0; number < 10; number++) {
            log.enter(act(number));
        }

        SignedNote note = log.checkpoint().orElseThrow();

        Checkpoint checkpoint = Checkpoint.of(note);
        Tree tree = Tree.of(mirror().stream().map(Hash::ofEntry).toList());
        assertThat(checkpoint)
                .isEqualTo(new Checkpoint(log.names().orElseThrow().acts(), 11, tree.root(11)));
        LogKeys keys = LogKeys.of(log.entries("ledger."));
        assertThat(note.isSignedBy(keys.terms().get(0).key())).isTrue();
        assertThat(Files.readString(folder().checkpoints().resolve("11.note"))).isEqualTo(note.toString());
        assertThat(log.checkpoint()).contains(note);
    }

    @Test
    void takesAnotherKeyThatTheOldOneVouchesFor() throws IOException {
        ActLog log = log();
        log.enter(act(1));
        VerifierKey before = VerifierKey.of(
                String.valueOf(log.entries("ledger.begun").get(0).act().detail().get("key")));

        log.rotate();

        LogKeys keys = LogKeys.of(log.entries("ledger."));
        assertThat(keys.terms()).hasSize(2).allMatch(LogKeys.Term::isVouchedFor);
        VerifierKey after = keys.terms().get(1).key();
        assertThat(keys.mayHaveSigned(before, 2)).isTrue();
        assertThat(keys.mayHaveSigned(before, 3)).isFalse();
        assertThat(keys.mayHaveSigned(after, 3)).isTrue();
        assertThat(log.checkpoint().orElseThrow().isSignedBy(after)).isTrue();
        assertThat(folder().nextKeyFile()).doesNotExist();
    }

    @Test
    void saysWhereAKeyCameInThatNobodyVouchedFor() throws IOException {
        log().enter(act(1));
        Files.delete(folder().keyFile());

        log().checkpoint();

        List<LogKeys.Term> terms = LogKeys.of(log().entries("ledger.")).terms();
        assertThat(terms).hasSize(2);
        assertThat(terms.get(1).isVouchedFor()).isFalse();
        assertThat(terms.get(1).from()).isEqualTo(3);
    }

    @Test
    void numbersWithoutGapsWhereTwoAppend() throws IOException, ExecutionException, InterruptedException {
        log().enter(act(0));
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<?>> done = new ArrayList<>();
        for (int side = 0; side < 2; side++) {
            ActLog own = new ActLog(
                    database.source(),
                    new LedgerFolder(work.resolve("side" + side), Optional.of(folder().keyFile())),
                    new Acting("side " + side, "host7 cli 0.1.0"),
                    CLOCK);
            done.add(two.submit(() -> {
                for (int number = 0; number < 50; number++) {
                    own.enter(act(number));
                }
            }));
        }
        for (Future<?> each : done) {
            each.get();
        }
        two.shutdown();

        assertThat(new JdbcTemplate(database.source())
                        .queryForList("select line from ledger_entry order by n", String.class))
                .hasSize(102)
                .extracting(line -> Entry.of(line).n())
                .isSorted()
                .doesNotHaveDuplicates()
                .contains(1L, 102L);
        assertThat(log().size()).isEqualTo(102);
    }

    @Test
    void keepsNoWordThatWasForgotten() {
        ActLog log = log();
        String[] commitment = {""};
        log.together(() -> {
            commitment[0] = log.subjects().commitment("family 17");
            log.enter(new Act("erasure.ended", "subject " + commitment[0], "done"));
        });
        assertThat(log.subjects().commitment("family 17")).isEqualTo(commitment[0]);
        assertThat(log.subjects().word(commitment[0])).contains("family 17");

        log.together(() -> log.subjects().forget("family 17"));

        assertThat(TestDatabase.contents(database.source()))
                .contains(commitment[0])
                .doesNotContain("family 17");
        assertThat(log.subjects().commitment("family 17")).isNotEqualTo(commitment[0]);
    }

    /** Each has its own idea of how far the file is. */
    @Test
    @EnabledIfSystemProperty(named = "terugblik.test.database", matches = "postgresql")
    void isMirroredLineByLineByProcessesThatShareAWorkFolder() {
        List<ActLog> processes = List.of(log(), log(), log());
        List<CompletableFuture<Void>> working = processes.stream()
                .map(process -> CompletableFuture.runAsync(() -> {
                    for (int number = 0; number < 20; number++) {
                        process.enter(act(number));
                    }
                    process.checkpoint();
                }))
                .toList();
        working.forEach(CompletableFuture::join);

        List<String> entries = new ArrayList<>();
        new StoredLog(database.source()).each(entry -> entries.add(entry.line()));
        assertThat(entries).hasSize(61);
        assertThat(LogLines.whole(folder().mirror())).isEqualTo(entries);
    }
}
