package nl.terugblik.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import nl.terugblik.audit.run.RunCount;
import nl.terugblik.audit.run.RunFile;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.audit.run.RunStart;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.audit.run.RunSummary;
import nl.terugblik.audit.run.StepRecord;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.ledger.TestLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@UsesRegister
class RunLedgerTest {

    private static final Instant NOON = Instant.parse("2016-03-01T12:00:00.123456Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final String HASH = "ab".repeat(32);

    @TempDir
    private Path work = Path.of("");

    private final DataSource database = TestDatabase.migrated().source();

    @Test
    void keepsARunWithAllThatBelongsToIt() {
        RunLedger ledger = new RunLedger(database, TestLog.of(database, work));
        StepRecord step = new StepRecord("check rows", NOON, Optional.of(LATER), RunStatus.DONE, 12, 10);
        RunFile in = RunFile.keyed(RunFile.Role.INPUT, "delivery/children.csv", HASH, 300);
        RunFile out = new RunFile(RunFile.Role.OUTPUT, "rejections.csv", HASH, 20);
        RunCount accepted = new RunCount(RunCount.Topic.ACCEPTED, "children", 10);
        RunCount rule = new RunCount(RunCount.Topic.RULE, "orphan", 2);

        ledger.begin(new RunStart("intake-1", RunKind.INTAKE, "delivery", NOON));
        ledger.step("intake-1", step);
        ledger.file("intake-1", out);
        ledger.file("intake-1", in);
        ledger.count("intake-1", rule);
        ledger.count("intake-1", accepted);
        ledger.end("intake-1", RunStatus.DONE, LATER, "Taken in.");

        RunRecord run = ledger.find("intake-1").orElseThrow();
        assertThat(run.summary())
                .isEqualTo(new RunSummary(
                        "intake-1", RunKind.INTAKE, "delivery", NOON, Optional.of(LATER), RunStatus.DONE, "Taken in."));
        assertThat(run.steps()).containsExactly(step);
        assertThat(run.files()).containsExactly(in, out);
        assertThat(run.counts()).containsExactly(accepted, rule);
    }

    @Test
    void showsAStepOnceInTheOrderInWhichItBegan() {
        RunLedger ledger = new RunLedger(database, TestLog.of(database, work));
        ledger.begin(new RunStart("intake-1", RunKind.INTAKE, "delivery", NOON));
        ledger.step("intake-1", running("read tables"));
        ledger.step("intake-1", running("assemble families"));
        StepRecord ended = new StepRecord("read tables", NOON, Optional.of(LATER), RunStatus.DONE, 5, 5);
        ledger.step("intake-1", ended);

        assertThat(ledger.find("intake-1").orElseThrow().steps()).containsExactly(ended, running("assemble families"));
    }

    @Test
    void replacesAFileOrCountThatIsWrittenDownAgain() {
        RunLedger ledger = new RunLedger(database, TestLog.of(database, work));
        ledger.begin(new RunStart("study-1", RunKind.STUDY, "ekc-follow-up", NOON));
        RunFile last = new RunFile(RunFile.Role.OUTPUT, "run.json", "cd".repeat(32), 9);
        RunCount lastCount = new RunCount(RunCount.Topic.GROUP, "control", 70);
        ledger.file("study-1", new RunFile(RunFile.Role.OUTPUT, "run.json", HASH, 8));
        ledger.file("study-1", last);
        ledger.count("study-1", new RunCount(RunCount.Topic.GROUP, "control", 69));
        ledger.count("study-1", lastCount);

        RunRecord run = ledger.find("study-1").orElseThrow();
        assertThat(run.files()).containsExactly(last);
        assertThat(run.counts()).containsExactly(lastCount);
    }

    @Test
    void listsTheLatestRunFirst() {
        RunLedger ledger = new RunLedger(database, TestLog.of(database, work));
        ledger.begin(new RunStart("older", RunKind.INTAKE, "delivery", NOON));
        ledger.begin(new RunStart("newer", RunKind.STUDY, "ekc-follow-up", LATER));

        assertThat(ledger.runs()).extracting(RunSummary::id).containsExactly("newer", "older");
    }

    @ParameterizedTest
    @CsvSource({
        "study-10, study-10",
        "study-1,  study-1", // an id of its own, though another starts so
        "int,      intake-1",
        "study,    ''",
        "last,     study-10", // all began at once: the last by name
        "'',       ''",
        "other,    ''",
        "%,        ''"
    })
    void findsARunByItsIdOrByAStartThatNoOtherShares(String asked, String found) {
        RunLedger ledger = new RunLedger(database, TestLog.of(database, work));
        ledger.begin(new RunStart("study-1", RunKind.STUDY, "a", NOON));
        ledger.begin(new RunStart("study-10", RunKind.STUDY, "a", NOON));
        ledger.begin(new RunStart("intake-1", RunKind.INTAKE, "b", NOON));

        assertThat(ledger.find(asked).map(run -> run.summary().id()).orElse("")).isEqualTo(found);
    }

    @Test
    void marksRunsWhoseProcessDiedAsInterrupted() {
        RunLedger ledger = new RunLedger(database, TestLog.of(database, work));
        ledger.begin(new RunStart("dead", RunKind.INTAKE, "delivery", NOON));
        ledger.step("dead", running("read tables"));
        ledger.begin(new RunStart("done", RunKind.INTAKE, "delivery", NOON));
        ledger.end("done", RunStatus.DONE, NOON, "Taken in.");

        ledger.begin(new RunStart("alive", RunKind.INTAKE, "delivery", NOON));
        ledger.step("alive", running("read tables"));
        Predicate<String> isLeftBehind = run -> !run.equals("alive");

        assertThat(ledger.recoverAbandoned(LATER, isLeftBehind)).isEqualTo(1);
        assertThat(ledger.recoverAbandoned(LATER.plusSeconds(1), isLeftBehind)).isZero();
        RunRecord alive = ledger.find("alive").orElseThrow();
        assertThat(alive.summary().status()).isEqualTo(RunStatus.RUNNING);
        assertThat(alive.steps()).extracting(StepRecord::status).containsExactly(RunStatus.RUNNING);

        RunRecord dead = ledger.find("dead").orElseThrow();
        assertThat(dead.summary().status()).isEqualTo(RunStatus.INTERRUPTED);
        assertThat(dead.summary().ended()).contains(LATER);
        assertThat(dead.steps()).extracting(StepRecord::status).containsExactly(RunStatus.INTERRUPTED);
        assertThat(ledger.find("done").orElseThrow().summary().status()).isEqualTo(RunStatus.DONE);
    }

    @Test
    void cutsASentenceThatIsTooLongForTheLedger() {
        RunLedger ledger = new RunLedger(database, TestLog.of(database, work));
        ledger.begin(new RunStart("study-1", RunKind.STUDY, "a", NOON));
        ledger.end("study-1", RunStatus.FAILED, LATER, "x".repeat(1001));

        assertThat(ledger.runs().get(0).sentence()).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Study", "a b", "-a", "a/b"})
    void refusesARunIdThatCouldNotNameAFolder(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RunStart(id, RunKind.STUDY, "a", NOON));
    }

    @Test
    void refusesEntriesThatCannotBeTrue() {
        RunLedger ledger = new RunLedger(database, TestLog.of(database, work));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunFile(RunFile.Role.INPUT, "a.csv", "not a hash", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RunCount(RunCount.Topic.READ, "children", -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepRecord("a", NOON, Optional.empty(), RunStatus.DONE, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new RunStart("a", RunKind.STUDY, "x".repeat(1001), NOON));
        assertThatIllegalArgumentException().isThrownBy(() -> ledger.end("a", RunStatus.RUNNING, NOON, "Still going."));
    }

    private static StepRecord running(String name) {
        return new StepRecord(name, NOON, Optional.empty(), RunStatus.RUNNING, 0, 0);
    }
}
