package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.run.RunFile;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.audit.run.RunStart;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.erasure.Erasure;
import nl.terugblik.files.Sha256;
import nl.terugblik.keys.Pseudonymiser.Entity;
import nl.terugblik.ledger.TestLog;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.ProtocolFolder;
import nl.terugblik.protocol.StudyFile;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run keeps beside its results: the files it went by, and what became of each family. */
@UsesRegister
class KeptByARunTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Path DELIVERY = Path.of("sample-dossiers", "agency-north");
    private static final JobBench BENCH = new JobBench();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void begin() {
        BENCH.begin(folder.resolve("work"));
    }

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void copiesOfItsStudyAndInstrumentToTheByteUnderRelativeNames() throws IOException {
        BENCH.intake(DELIVERY);
        Path run = BENCH.study(Optional.empty()).out();

        assertThat(run.resolve("protocol/ekc-follow-up.yaml")).hasSameBinaryContentAs(JobBench.STUDY);
        assertThat(run.resolve("protocol/instruments/ekc-2016.yaml"))
                .hasSameBinaryContentAs(Path.of("jobs/instruments/ekc-2016.yaml"));
        assertThat(Files.readString(run.resolve("run.json")))
                .contains("\"file\": \"protocol/ekc-follow-up.yaml\"")
                .contains("\"file\": \"protocol/instruments/ekc-2016.yaml\"")
                .doesNotContain(folder.toString());
        assertThat(ProtocolFolder.read(run).instrument().file().sha256())
                .isEqualTo(StudyFile.read(JobBench.STUDY).instrument().file().sha256());
    }

    @Test
    void theFilesAsTheyWereReadWhereTheyChangedOrWentSince() throws IOException {
        BENCH.intake(DELIVERY);
        Path study = folder.resolve("elsewhere/studies/own.yaml");
        Path instrument = folder.resolve("elsewhere/measures/own.yaml");
        Files.createDirectories(study.getParent());
        Files.createDirectories(instrument.getParent());
        Files.writeString(
                study,
                "\uFEFF"
                        + Files.readString(JobBench.STUDY)
                                .replace("instruments/ekc-2016.yaml", "../measures/own.yaml"));
        Files.copy(Path.of("jobs/instruments/ekc-2016.yaml"), instrument);
        String before = Sha256.of(study);
        var plan = BENCH.studies().plan(StudyFile.read(study), Optional.empty(), Optional.empty());
        Files.writeString(study, "gone");
        Files.delete(instrument);

        BENCH.studies().carryOut(plan);

        assertThat(Sha256.of(plan.out().resolve("protocol/own.yaml"))).isEqualTo(before);
        assertThat(ProtocolFolder.read(plan.out()).instrument().file().name())
                .endsWith("protocol/instruments/own.yaml");
    }

    @Test
    void nothingInRunsOfOlderVersionsAndSaysSo() throws IOException {
        Files.writeString(folder.resolve("run.json"), "{\"study\": {\"file\": \"/etc/passwd\"}}");
        assertThatThrownBy(() -> ProtocolFolder.read(folder))
                .isInstanceOf(InvalidStudy.class)
                .hasMessageContaining("older versions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobs/ekc-follow-up.yaml", "jobs/ekc-follow-up-matched.yaml"})
    void eachFamilyOfItsFlowOnce(String study) {
        BENCH.intake(DELIVERY);
        Path run = BENCH.study(Path.of(study), Optional.empty()).out();

        RunTable screened = RunTable.read(run.resolve("cohort/screened.csv"));
        assertThat(screened.column("family")).isSorted().doesNotHaveDuplicates();
        Map<String, Long> counted = screened.rows().stream()
                .collect(Collectors.groupingBy(KeptByARunTest::went, TreeMap::new, Collectors.counting()));
        Map<String, Long> flow = new TreeMap<>();
        RunTable.read(run.resolve("cohort/flow.csv"))
                .where(row ->
                        !row.get("step").equals("read") && !row.get("families").equals("0"))
                .rows()
                .forEach(row ->
                        flow.put(row.get("step") + " " + row.get("reason"), Long.parseLong(row.get("families"))));
        assertThat(counted).isEqualTo(flow).hasSizeGreaterThan(5);
        assertThat(screened.where("outcome", "cohort").column("family"))
                .isEqualTo(RunTable.read(run.resolve("dataset/coded.csv")).column("family"));
    }

    @Test
    void noFamilyThatIsForgottenAndLosesNothingElseWhereItTookNoPart() throws IOException {
        BENCH.intake(FewFamilies.of(folder.resolve("few"), "full", "2015-01-31", IntStream.rangeClosed(1, 24))
                .add("supervision_orders.csv", "O25,K25,order,2003-02-01,2004-02-01,,,")
                .add("families.csv", "F25,dutch,no,1,none,")
                .add("children.csv", "K25,F25,2001-01-01,f")
                .folder());
        Path run = BENCH.study(Optional.empty()).out();
        Path list = run.resolve("cohort/screened.csv");
        String out = pseudonym("F25");
        String in = pseudonym("F1");
        assertThat(Files.readString(list)).contains(out + ",excluded,no_new_order_in_window\n", in + ",cohort,");
        RunLedger ledger = enter(run, list);

        Erasure.Outcome first = forget(ledger, "F25", "erasure-1");

        assertThat(first.runs()).isEmpty();
        assertThat(Files.readString(list)).doesNotContain(out).contains(in);
        assertThat(run.resolve("dataset/coded.csv")).exists();
        assertThat(recorded(ledger).summary().status()).isEqualTo(RunStatus.DONE);
        assertThat(recorded(ledger).files())
                .containsExactly(new RunFile(RunFile.Role.OUTPUT, list.toString(), Sha256.of(list), Files.size(list)));

        Erasure.Outcome second = forget(ledger, "F1", "erasure-2");

        assertThat(second.runs()).containsExactly("the-run");
        assertThat(Files.readString(list)).doesNotContain(in).contains(pseudonym("F2"));
        assertThat(run.resolve("dataset")).doesNotExist();
    }

    private RunLedger enter(Path run, Path list) throws IOException {
        RunLedger ledger = new RunLedger(BENCH.database(), TestLog.of(BENCH.database(), folder.resolve("work")));
        ledger.begin(new RunStart("the-run", RunKind.STUDY, "ekc-follow-up", NOON));
        ledger.folder("the-run", run);
        ledger.file("the-run", new RunFile(RunFile.Role.OUTPUT, list.toString(), Sha256.of(list), Files.size(list)));
        ledger.end("the-run", RunStatus.DONE, NOON, "Done.");
        return ledger;
    }

    private static RunRecord recorded(RunLedger ledger) {
        return ledger.find("the-run").orElseThrow();
    }

    private Erasure.Outcome forget(RunLedger ledger, String number, String name) {
        return new Erasure(
                        BENCH.database(),
                        JobBench.KEY,
                        folder.resolve("work"),
                        ledger,
                        BENCH.transactions(),
                        () -> BENCH.studies().giveUpUnfinished(),
                        () -> {})
                .forget("Agency", number, name, NOON);
    }

    private static String pseudonym(String number) {
        return JobBench.KEY
                .studyPseudonyms("ekc-follow-up")
                .of(JobBench.KEY.pseudonymiser("Agency").of(Entity.FAMILY, number))
                .toString();
    }

    private static String went(CSVRecord row) {
        return row.get("outcome") + " " + row.get("reason");
    }
}
