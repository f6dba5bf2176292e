package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.engine.FailingDatabase.Failure;
import nl.terugblik.engine.upkeep.DestroyedHashes;
import nl.terugblik.erasure.CannotErase;
import nl.terugblik.erasure.Erasure;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.keys.Pseudonymiser.Entity;
import nl.terugblik.ledger.TestLog;
import nl.terugblik.register.erasure.PendingErasures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** An erasure is one deed: wherever it is cut off, the next start finishes it, and the proof tells of the whole. */
@UsesRegister
class ErasureTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3600);
    private static final Pseudonym FAMILY = JobBench.KEY.pseudonymiser("Agency").of(Entity.FAMILY, "F1");
    private static final String STUDY = "a-study";
    private static final String KNOWN =
            JobBench.KEY.studyPseudonyms(STUDY).of(FAMILY).toString();

    @TempDir
    private static Path folder = Path.of("");

    private static final JobBench BENCH = new JobBench();
    private static TestDatabase.Snapshot takenIn = new TestDatabase.Snapshot("", List.of());
    private static int works;

    private Path work = Path.of("");

    @BeforeAll
    static void takeFamiliesIn() throws IOException {
        BENCH.begin(Files.createDirectory(folder.resolve("intake")));
        BENCH.intake(FewFamilies.of(folder.resolve("full"), "full", "2015-01-31", IntStream.rangeClosed(1, 8))
                .folder());
        BENCH.intake(FewFamilies.of(folder.resolve("delta"), "delta", "2015-02-28", IntStream.of(1))
                .add("children.csv", "K1b,F1,2004-01-01,m")
                .folder());
        takenIn = BENCH.database().snapshot();
    }

    @BeforeEach
    void begin() throws IOException {
        work = Files.createDirectory(folder.resolve("work-" + works++));
        BENCH.begin(work);
        BENCH.database().changeTo(takenIn);
    }

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void reachesRunsWhereverTheyAre() throws IOException {
        Path held = run("held", work.resolve("runs/held"), KNOWN);
        Path other = run("other", work.resolve("runs/other"), "somebody-else");
        Path elsewhere = run("elsewhere", folder.resolve("elsewhere"), KNOWN);
        Path screened = run("screened", work.resolve("runs/screened"), "somebody-else");
        Files.createDirectories(screened.resolve("cohort/specifications/near"));
        Files.writeString(
                screened.resolve("cohort/specifications/near/matches.csv"), "-".repeat((1 << 16) - 9) + KNOWN + "\n");
        run("gone", folder.resolve("gone"), KNOWN);
        Files.move(folder.resolve("gone"), folder.resolve("moved"));
        Path cutOff = folder.resolve("cut-off.partial/spool");
        FinishedRun.begin(ledger(), "cut-off", STUDY, folder.resolve("cut-off"));
        Files.createDirectories(cutOff);
        Files.writeString(cutOff.resolve("candidates-0"), "sealed");
        Files.createDirectories(work.resolve("spool/left-over"));

        Erasure.Outcome outcome = forget(NOON);

        assertThat(outcome.runs()).containsExactly("elsewhere", "held", "screened");
        assertThat(outcome.notFound()).containsExactly("gone");
        assertThat(List.of(held, elsewhere, screened))
                .allSatisfy(run -> assertThat(run.resolve("dataset")).doesNotExist())
                .allSatisfy(run -> assertThat(run.resolve("report/index.html")).exists());
        assertThat(screened.resolve("cohort/specifications/near/matches.csv")).doesNotExist();
        assertThat(other.resolve("dataset/coded.csv")).exists();
        assertThat(folder.resolve("cut-off.partial")).doesNotExist();
        assertThat(work.resolve("spool")).doesNotExist();
        assertThat(ledger().find("held").orElseThrow().summary().status()).isEqualTo(RunStatus.HOLDS_ERASED);
        assertThat(ledger().find("other").orElseThrow().summary().status()).isEqualTo(RunStatus.DONE);
        assertThat(Files.readString(outcome.proof()))
                .isEqualTo(proof(NOON, "elsewhere", "held", "screened")
                        .replace(
                                "\"runs_whose_folder_was_not_found\": [ ]",
                                "\"runs_whose_folder_was_not_found\": [\n    \"gone\"\n  ]"));
    }

    @Test
    void reachesTheRunsOfAWorkFolderThatWasMovedOrCopied() throws IOException {
        Path before = folder.resolve("work-before-" + works);
        Path moved = run("moved", before.resolve("runs/moved"), KNOWN);
        Files.createDirectories(work.resolve("runs"));
        Files.move(moved, work.resolve("runs/moved"));
        Path original = run("copied", before.resolve("runs/copied"), KNOWN);
        Path copy = Files.createDirectories(work.resolve("runs/copied/dataset"));
        Files.copy(original.resolve("dataset/coded.csv"), copy.resolve("coded.csv"));

        Erasure.Outcome outcome = forget(NOON);

        assertThat(outcome.runs()).containsExactly("copied", "moved");
        assertThat(outcome.notFound()).isEmpty();
        assertThat(work.resolve("runs/moved/dataset")).doesNotExist();
        assertThat(copy).doesNotExist();
        assertThat(original.resolve("dataset/coded.csv")).exists();
    }

    @Test
    void isFinishedByTheNextStartWhereItDiedBetweenRegisterAndRuns() throws IOException {
        Path run = run("held", work.resolve("runs/held"), KNOWN);

        assertThatThrownBy(() -> erasure(BENCH.database(), diesAfterItsFirst(BENCH.transactions()))
                        .forget("Agency", "F1", "erasure-1", NOON))
                .hasMessage("the power is gone");
        assertThat(run.resolve("dataset")).exists();
        assertThat(PendingErasures.names(BENCH.database())).containsExactly("erasure-1");
        assertThat(TestDatabase.contents(BENCH.database().now())).doesNotContain(FAMILY.toString());

        assertThat(erasure().cutOff("Agency", "F1")).contains("erasure-1");
        Erasure.Outcome outcome = forget(LATER);

        assertThat(outcome.erased().versions()).isEqualTo(2);
        assertThat(run.resolve("dataset")).doesNotExist();
        assertThat(Files.readString(outcome.proof())).isEqualTo(proof(LATER, "held"));
        assertThat(PendingErasures.names(BENCH.database())).isEmpty();
    }

    @Test
    void isFinishedByTheNextStartWhereADiskFailedAmongTheRuns() throws IOException {
        List<Path> runs = new ArrayList<>();
        for (String id : List.of("one", "two", "three")) {
            runs.add(run(id, work.resolve("runs").resolve(id), KNOWN));
        }
        Path inTheWay = Files.createDirectories(work.resolve("runs/two/ERASED.txt/in-the-way"));

        assertThatThrownBy(() -> forget(NOON)).isInstanceOf(CannotWrite.class);
        assertThat(runs.stream().filter(run -> Files.exists(run.resolve("dataset"))))
                .isNotEmpty()
                .hasSizeLessThan(3);

        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        Erasure.Outcome outcome = forget(LATER);

        assertThat(Files.readString(outcome.proof())).isEqualTo(proof(LATER, "one", "three", "two"));
        assertThat(runs).allSatisfy(run -> assertThat(run.resolve("dataset")).doesNotExist());
    }

    @Test
    void isFinishedByTheNextStartWhereTheProofCouldNotBeWritten() throws IOException {
        run("held", work.resolve("runs/held"), KNOWN);
        Path inTheWay = Files.writeString(work.resolve("erasures"), "a file where a folder should be");

        assertThatThrownBy(() -> forget(NOON)).isInstanceOf(CannotWrite.class);

        Files.delete(inTheWay);
        assertThat(Files.readString(forget(LATER).proof())).isEqualTo(proof(LATER, "held"));
    }

    @Test
    void isFinishedByTheNextStartWhereverTheDatabaseDies() throws IOException {
        int cuts = 0;
        for (int point = 1; ; point++) {
            begin();
            Path one = run("one", work.resolve("runs/one"), KNOWN);
            Path two = run("two", work.resolve("runs/two"), KNOWN);
            BENCH.database().failAt(point, Failure.FOR_GOOD, "out of order");
            boolean wasCutOff = false;
            try {
                forget(NOON);
            } catch (RuntimeException e) {
                wasCutOff = true;
            }
            BENCH.database().revive();
            if (!wasCutOff) {
                break;
            }
            cuts++;
            boolean registerIsDone = PendingErasures.names(BENCH.database()).size() == 1;

            Erasure.Outcome outcome = forget(LATER);

            String proof = Files.readString(outcome.proof());
            assertThat(proof)
                    .as("cut off at write %s", point)
                    .isEqualTo(
                            registerIsDone
                                    ? proof(LATER, "one", "two")
                                    : proof(LATER, "one", "two").replace(NOON.toString(), LATER.toString()));
            assertThat(List.of(one, two))
                    .allSatisfy(run -> assertThat(run.resolve("dataset")).doesNotExist());
            assertThat(PendingErasures.names(BENCH.database())).isEmpty();
        }
        assertThat(cuts).isGreaterThan(15);
    }

    @Test
    void tellsAFamilyThatItNeverHeld() {
        assertThatThrownBy(() -> erasure().forget("Agency", "F99", "erasure-1", NOON))
                .isInstanceOf(CannotErase.class);
        assertThat(PendingErasures.names(BENCH.database())).isEmpty();
    }

    @Test
    void needsNoMoreThanTwoConnectionsHoweverManyRunsThereAre() throws IOException {
        for (int i = 0; i < 50; i++) {
            run("run-" + i, work.resolve("runs/run-" + i), i % 2 == 0 ? KNOWN : "somebody-else");
        }
        try (HikariDataSource two = new HikariDataSource()) {
            two.setDataSource(BENCH.database().now());
            two.setMaximumPoolSize(2);
            two.setConnectionTimeout(2000);

            Erasure.Outcome outcome = erasure(two, new TransactionTemplate(new DataSourceTransactionManager(two)))
                    .forget("Agency", "F1", "erasure-1", NOON);

            assertThat(outcome.runs()).hasSize(25);
            RunLedger ledger = new RunLedger(two, TestLog.of(two, work));
            assertThat(ledger.runs())
                    .hasSize(50)
                    .allSatisfy(run -> assertThat(ledger.find(run.id())).isPresent());
        }
    }

    private Erasure.Outcome forget(Instant now) {
        return erasure().forget("Agency", "F1", erasure().cutOff("Agency", "F1").orElse("erasure-1"), now);
    }

    private Erasure erasure() {
        return erasure(BENCH.database(), BENCH.transactions());
    }

    private Erasure erasure(DataSource database, TransactionOperations transactions) {
        DestroyedHashes destroyed = new DestroyedHashes(database, work);
        return new Erasure(
                database,
                JobBench.KEY,
                work,
                new RunLedger(database, TestLog.of(database, work)),
                transactions,
                () -> BENCH.studies().giveUpUnfinished(),
                () -> transactions.executeWithoutResult(status -> destroyed.takeOut(ledger())));
    }

    private RunLedger ledger() {
        return new RunLedger(BENCH.database(), TestLog.of(BENCH.database(), work));
    }

    /** What is left of a process that dies just after its first transaction. */
    private static TransactionOperations diesAfterItsFirst(TransactionOperations transactions) {
        AtomicBoolean done = new AtomicBoolean();
        return new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
                T result = transactions.execute(action);
                if (done.compareAndSet(false, true)) {
                    throw new IllegalStateException("the power is gone");
                }
                return result;
            }
        };
    }

    private Path run(String id, Path out, String family) throws IOException {
        return FinishedRun.of(ledger(), id, STUDY, out, family);
    }

    private static String proof(Instant finished, String... held) {
        return """
                {
                  "erased_at": "%s",
                  "finished_at": "%s",
                  "tombstone_begins": "%s",
                  "case_file_versions": 2,
                  "appearances": 0,
                  "refused_rows": 0,
                  "runs_whose_dataset_was_removed": [
                    "%s"
                  ],
                  "runs_whose_folder_was_not_found": [ ]
                }
                """.formatted(
                        NOON,
                        finished,
                        HexFormat.of().formatHex(JobBench.KEY.tombstones().of(FAMILY), 0, 8),
                        String.join("\",\n    \"", held));
    }
}
