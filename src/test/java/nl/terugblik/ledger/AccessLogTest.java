package nl.terugblik.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.junit.jupiter.api.io.TempDir;

@UsesRegister
class AccessLogTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T02:07:11Z"), ZoneOffset.UTC);
    private static final Acting ANNA = new Acting("anna", "host7 cli 0.1.0");

    private final TestDatabase database = TestDatabase.migrated();

    @TempDir
    private Path work = Path.of("");

    @AfterEach
    void close() {
        database.close();
    }

    private ActLog acts() {
        return new ActLog(database.source(), folder(), ANNA, CLOCK);
    }

    private LedgerFolder folder() {
        return new LedgerFolder(work, Optional.empty());
    }

    private AccessLog log() {
        return new AccessLog(acts(), folder(), ANNA, CLOCK);
    }

    private static Seen seen(String family) {
        return new Seen("explain", Seen.family(family), "complaint", "shown", Map.of("run", "ekc-1"));
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder().access().resolve("access.jsonl"));
    }

    @Test
    void holdsWhoLookedAtWhomByACommitmentAndUnderACheckpointOfItsOwn() throws IOException {
        log().enter(seen("7c1e"));
        log().enter(seen("7c1e"));

        assertThat(lines()).hasSize(3).noneMatch(line -> line.contains("7c1e"));
        Entry entry = Entry.of(lines().get(2));
        String commitment = acts().subjects().known("family 7c1e").orElseThrow();
        assertThat(entry.act())
                .isEqualTo(new Act(
                        "explain", "subject " + commitment, "shown", Map.of("purpose", "complaint", "run", "ekc-1")));
        assertThat(lines().get(1)).contains(commitment);
        SignedNote note = SignedNote.parse(Files.readString(folder().access().resolve("checkpoints/3.note")));
        Tree tree = Tree.of(lines().stream().map(Hash::ofEntry).toList());
        String name = acts().names().orElseThrow().access();
        assertThat(Checkpoint.of(note)).isEqualTo(new Checkpoint(name, 3, tree.root(3)));
        assertThat(note.isSignedBy(folder().key().verifier(name, VerifierKey.Type.SIGNATURE)))
                .isTrue();
    }

    @Test
    void goesOnWhereAProcessWasKilled() throws IOException {
        log().enter(seen("1"));
        log().enter(seen("2"));
        Path file = folder().access().resolve("access.jsonl");
        Path state = folder().access().resolve("state");
        String before = Files.readString(state);
        log().enter(seen("3"));
        String whole = Files.readString(file);
        Files.writeString(state, before); // killed when the line was there and nothing else
        log().enter(seen("4"));
        assertThat(lines()).hasSize(5);
        Files.writeString(file, whole.substring(0, 40), StandardOpenOption.APPEND);

        log().enter(seen("5"));

        assertThat(lines()).hasSize(6);
        for (int n = 1; n <= 6; n++) {
            assertThat(Entry.of(lines().get(n - 1)).n()).isEqualTo(n);
        }
    }

    @Test
    void numbersOnAfterLinesThatWereCutOff() throws IOException {
        log().enter(seen("1"));
        log().enter(seen("2"));
        Files.write(folder().access().resolve("access.jsonl"), lines().subList(0, 2));

        log().enter(seen("3"));

        assertThat(Entry.of(lines().get(2)).n()).isEqualTo(4);
    }

    @Test
    void numbersWithoutGapsWhereTwoLookAtOnce() throws IOException, ExecutionException, InterruptedException {
        log().enter(seen("0"));
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<?>> done = new ArrayList<>();
        for (int side = 0; side < 2; side++) {
            done.add(two.submit(() -> {
                for (int number = 0; number < 20; number++) {
                    log().enter(seen("0"));
                }
            }));
        }
        for (Future<?> each : done) {
            each.get();
        }
        two.shutdown();

        assertThat(lines()).hasSize(42);
        for (int n = 1; n <= 42; n++) {
            assertThat(Entry.of(lines().get(n - 1)).n()).isEqualTo(n);
        }
    }
}
