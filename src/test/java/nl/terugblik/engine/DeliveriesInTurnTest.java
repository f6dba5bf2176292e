package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.engine.FailingDatabase.Failure;
import nl.terugblik.intake.Intake;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.register.Deliveries;
import nl.terugblik.register.FamilyChanges;
import nl.terugblik.register.RegisterDump;
import nl.terugblik.sample.SampleDelivery;
import nl.terugblik.study.StudyRuns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one delivery after another makes of the register, and of the studies on it. */
@UsesRegister
class DeliveriesInTurnTest {

    private static final int FAMILIES = 30;

    @TempDir
    private static Path sample = Path.of("");

    private static final JobBench BENCH = new JobBench();

    @TempDir
    private Path folder = Path.of("");

    private Path first = Path.of("");

    @BeforeAll
    static void invent() throws IOException {
        new SampleDelivery(FAMILIES, 3, 0).writeTo(sample.resolve("delivery"));
    }

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @BeforeEach
    void begin() throws IOException {
        first = edited("first", "2015-06-30", "full").folder();
        BENCH.begin(folder.resolve("work"));
    }

    @Test
    void takenInTwiceDoNothingTheSecondTime() {
        assertThat(BENCH.intake(first).isNew()).isTrue();
        Map<String, String> once = BENCH.left();
        BENCH.seen().forget();

        Intake.Outcome again = BENCH.intake(first);
        assertThat(again.isNew()).isFalse();
        assertThat(BENCH.left()).isEqualTo(once);
        assertThat(BENCH.seen().begun()).isEmpty();
    }

    @Test
    void thatChangedSinceTheirIntakeWasInterruptedAreRefused() throws IOException {
        cutOff(first);
        List<String> before = register();
        Files.writeString(first.resolve("plans.csv"), "plan_id,family_id,kind,proposed_on,established_on,status\n");

        assertThatThrownBy(() -> BENCH.intake(first))
                .isInstanceOf(IntakeRefused.class)
                .hasMessageContaining("changed since its intake was interrupted");
        assertThat(register()).isEqualTo(before);
    }

    @Test
    void thatWereNotFinishedMakeWayForAnother() throws IOException {
        Path second = edited("second", "2015-09-30", "full").folder();
        BENCH.intake(second);
        List<String> undisturbed = register();
        BENCH.begin(folder.resolve("work-2"));
        cutOff(first);

        BENCH.intake(second);
        assertThat(register()).isEqualTo(undisturbed);
        assertThat(folder.resolve("work-2/spool")).isEmptyDirectory();
    }

    @Test
    void olderThanThePublishedOneAreRefused() throws IOException {
        BENCH.intake(first);
        List<String> before = register();
        Path older = edited("older", "2015-06-29", "full").folder();

        assertThatThrownBy(() -> BENCH.intake(older))
                .isInstanceOf(IntakeRefused.class)
                .hasMessageContaining(
                        "it was extracted on 2015-06-29, before the agency's latest delivery of 2015-06-30");
        assertThat(register()).isEqualTo(before);
    }

    @Test
    void thatAreFullWithdrawWhatTheyLackAndWriteNothingTwice() throws IOException {
        BENCH.intake(first);
        BENCH.intake(edited("second", "2015-09-30", "full")
                .keepFamilies(place -> place != 4)
                .folder());

        assertThat(register()).filteredOn(line -> line.startsWith("case_file ")).hasSize(FAMILIES);
        assertThat(register())
                .filteredOn(line -> line.startsWith("appearance "))
                .hasSize(FAMILIES - 1)
                .allMatch(line -> line.contains(" delivery=2 "));
        assertThat(excluded(Optional.empty(), "withdrawn")).isEqualTo(1);
        assertThat(excluded(Optional.of("2015-06-30"), "withdrawn")).isZero();
    }

    @Test
    void thatHoldOnlyChangesReplaceTheirFamiliesAlone() throws IOException {
        BENCH.intake(first);
        EditedDelivery delta = edited("delta", "2015-09-30", "delta").keepFamilies(place -> place == 4);
        List<String> families = delta.lines("families.csv");
        delta.write(
                "families.csv", List.of(families.get(0), families.get(1).replaceFirst("2?0?[0-9-]*$", "2015-09-01")));
        BENCH.intake(delta.folder());

        assertThat(register())
                .filteredOn(line -> line.startsWith("case_file ") && line.contains(" delivery=2 "))
                .hasSize(1);
        assertThat(register()).noneMatch(line -> line.startsWith("appearance "));
        assertThat(excluded(Optional.empty(), "withdrawn")).isZero();
    }

    @Test
    void thatCameLaterDoNotShowInAStudyAsOfAnEarlierOne() throws IOException {
        BENCH.intake(first);
        Map<String, String> before = files(BENCH.study(Optional.empty()));
        BENCH.intake(edited("second", "2015-09-30", "full")
                .keepFamilies(place -> place > 20)
                .folder());

        assertThat(files(BENCH.study(Optional.of("2015-06-30")))).containsExactlyInAnyOrderEntriesOf(before);
        assertThat(files(BENCH.study(Optional.empty())))
                .doesNotContainEntry("cohort/flow.csv", before.get("cohort/flow.csv"));
    }

    @Test
    void giveTheSameBytesToEveryRunOfAStudy() throws IOException {
        BENCH.intake(first);
        StudyRuns.Plan one = BENCH.study(Optional.empty());
        StudyRuns.Plan two = BENCH.study(Optional.empty());

        assertThat(two.run()).isNotEqualTo(one.run());
        assertThat(files(two)).containsExactlyInAnyOrderEntriesOf(files(one)).hasSizeGreaterThan(12);
        assertThat(Files.readString(two.out().resolve("run.json")).replace(two.run(), one.run()))
                .isEqualTo(Files.readString(one.out().resolve("run.json")));
    }

    @Test
    void ofTwoAgenciesKeepApartThoughTheyUseTheSameNumbers() throws IOException {
        BENCH.intake(first);
        EditedDelivery other = edited("other", "2015-09-30", "full").keepFamilies(place -> place > 20);
        BENCH.intake(
                other.write("delivery.csv", List.of("organisation,extracted_on,kind", "Another agency,2015-09-30,full"))
                        .folder());

        assertThat(register())
                .filteredOn(line -> line.startsWith("case_file "))
                .hasSize(FAMILIES + FAMILIES - 20)
                .doesNotHaveDuplicates();
        assertThat(register()).noneMatch(line -> line.startsWith("appearance "));
        assertThat(excluded(Optional.empty(), "withdrawn")).isZero();
        assertThat(FamilyChanges.of(
                        BENCH.database().now(),
                        JobBench.KEY,
                        new Deliveries(BENCH.database().now()).get(2)))
                .isEqualTo(new FamilyChanges(FAMILIES - 20, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void thatWithdrawFamiliesCountThem() throws IOException {
        BENCH.intake(first);
        BENCH.intake(edited("second", "2015-09-30", "full")
                .keepFamilies(place -> place != 4)
                .folder());
        BENCH.intake(edited("third", "2015-10-30", "full")
                .keepFamilies(place -> place > 5)
                .folder());

        Deliveries deliveries = new Deliveries(BENCH.database().now());
        assertThat(FamilyChanges.of(BENCH.database().now(), JobBench.KEY, deliveries.get(1)))
                .isEqualTo(new FamilyChanges(FAMILIES, 0, 0, 0, 0, 0, 0));
        assertThat(FamilyChanges.of(BENCH.database().now(), JobBench.KEY, deliveries.get(2)))
                .isEqualTo(new FamilyChanges(0, 0, FAMILIES - 1, 0, 1, 0, 0));
        assertThat(FamilyChanges.of(BENCH.database().now(), JobBench.KEY, deliveries.get(3)))
                .isEqualTo(new FamilyChanges(0, 0, FAMILIES - 5, 0, 4, 0, 0));
    }

    @Test
    void letAStudyBeGivenUpThatWasCutOff() {
        BENCH.intake(first);
        BENCH.seen().interfere((step, gotOn) -> {
            if (step.equals("freeze dataset") && !gotOn) {
                BENCH.database().failAt(1, Failure.ONCE, "killed");
            }
        });
        assertThatThrownBy(() -> BENCH.study(Optional.empty())).isInstanceOf(RuntimeException.class);
        BENCH.seen().forget();
        BENCH.database().revive();
        assertThat(folder.resolve("work/runs")).isNotEmptyDirectory();

        assertThat(BENCH.studies().giveUpUnfinished()).isEqualTo(1);
        assertThat(folder.resolve("work/runs")).isEmptyDirectory();
        assertThat(BENCH.studies().giveUpUnfinished()).isZero();
        assertThat(BENCH.study(Optional.empty()).run()).endsWith("-1");
    }

    @Test
    void inWhichAFamilyObjectsTakeItOutOfEarlierStudiesToo() throws IOException {
        BENCH.intake(first);
        long before = excluded(Optional.of("2015-06-30"), "objected");
        BENCH.intake(edited("second", "2015-09-30", "full").object(4).folder());

        assertThat(excluded(Optional.of("2015-06-30"), "objected")).isEqualTo(before + 1);
        assertThat(excluded(Optional.empty(), "objected")).isEqualTo(before + 1);
    }

    private EditedDelivery edited(String name, String extractedOn, String kind) throws IOException {
        return EditedDelivery.of(sample.resolve("delivery"), folder.resolve(name), extractedOn, kind);
    }

    /** Begins an intake that ends as if it was killed, among the case files. */
    private static void cutOff(Path delivery) {
        BENCH.seen().interfere((step, gotOn) -> {
            if (step.equals("assemble case files") && !gotOn) {
                BENCH.database().failAt(90, Failure.FOR_GOOD, "killed");
            }
        });
        assertThatThrownBy(() -> BENCH.intake(delivery)).isInstanceOf(RuntimeException.class);
        BENCH.database().revive();
        BENCH.seen().forget();
        assertThat(register()).anyMatch(line -> line.startsWith("case_file "));
    }

    private static List<String> register() {
        return RegisterDump.of(BENCH.database().now(), JobBench.KEY);
    }

    private static long excluded(Optional<String> asOf, String reason) {
        return BENCH.study(asOf).flow().stream()
                .filter(row -> row.reason().equals(reason))
                .mapToLong(row -> row.families())
                .sum();
    }

    /** Every file of a run, its description aside. */
    private static Map<String, String> files(StudyRuns.Plan plan) {
        Map<String, String> files = JobBench.files(plan.out());
        files.remove("run.json");
        return files;
    }
}
