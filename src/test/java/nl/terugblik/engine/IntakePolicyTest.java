package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.terugblik.engine.FailingDatabase.Failure;
import nl.terugblik.intake.IntakePolicy;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.register.Deliveries;
import nl.terugblik.register.FamilyChanges;
import nl.terugblik.register.RegisterDump;
import nl.terugblik.sample.SampleDelivery;
import nl.terugblik.source.Percentage;
import nl.terugblik.source.RefusalLimits;
import nl.terugblik.source.RefusedRows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agency wants done about refused rows is done. */
class IntakePolicyTest {

    private static final IntakePolicy STRICT = new IntakePolicy(
            new RefusalLimits(Percentage.of(0), Percentage.of(100), Percentage.of(100)), RefusedRows.INCOMPLETE);
    private static final IntakePolicy KEEPING = new IntakePolicy(RefusalLimits.NONE, RefusedRows.KEEP_PREVIOUS);

    @TempDir
    private static Path sample = Path.of("");

    private static final JobBench BENCH = new JobBench();

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void invent() throws IOException {
        new SampleDelivery(30, 3, 0).writeTo(sample.resolve("delivery"));
    }

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @BeforeEach
    void begin() {
        BENCH.begin(folder.resolve("work"));
    }

    @Test
    void refusesADeliveryWithMoreRefusedRowsThanTheLimit() throws IOException {
        BENCH.intake(edited("first", "2015-06-30").folder());
        List<String> before = register();
        EditedDelivery second = spoilt("second", "2015-09-30");

        assertThatThrownBy(() -> BENCH.intake(second.folder(), STRICT))
                .isInstanceOf(IntakeRefused.class)
                .hasMessageStartingWith("Delivery refused: 1 of ")
                .hasMessageContaining("where max_rejected allows 0%")
                .hasMessageContaining(".refused");

        assertThat(register()).isEqualTo(before);
        assertThat(folder.resolve("work/spool")).isEmptyDirectory();
        assertThat(steward("2015-09-30", ".refused")).contains("placements.csv,3,setting,unknown_code,refused,row");
        assertThat(BENCH.repository().getJobInstances("intake", 0, 9)).hasSize(1);
    }

    @Test
    void takesTheSameDeliveryInOnceTheLimitIsRaised() throws IOException {
        EditedDelivery first = spoilt("first", "2015-06-30");
        assertThatThrownBy(() -> BENCH.intake(first.folder(), STRICT)).isInstanceOf(IntakeRefused.class);
        BENCH.intake(first.folder(), JobBench.LENIENT);
        List<String> taken = register();

        BENCH.begin(folder.resolve("work-2"));
        BENCH.intake(first.folder());
        assertThat(register()).isEqualTo(taken);
        assertThat(BENCH.repository().getJobInstances("intake", 0, 9)).hasSize(1);
    }

    @Test
    void takesAMendedDeliveryInFromTheSameFolder() throws IOException {
        EditedDelivery first = spoilt("first", "2015-06-30");
        assertThatThrownBy(() -> BENCH.intake(first.folder(), STRICT)).isInstanceOf(IntakeRefused.class);
        Files.copy(
                sample.resolve("delivery/placements.csv"),
                first.folder().resolve("placements.csv"),
                StandardCopyOption.REPLACE_EXISTING);

        assertThat(BENCH.intake(first.folder(), STRICT).isNew()).isTrue();
    }

    /** What was given up leaves nothing that a later intake of the same delivery would go on from. */
    @Test
    void beginsAnewAfterMakingWay() throws IOException {
        Path first = edited("first", "2015-06-30").folder();
        Path second = edited("second", "2015-09-30").folder();
        cutOff(first);
        cutOff(second);

        assertThat(BENCH.intake(first).isNew()).isTrue();
    }

    @Test
    void keepsTheEarlierFileOfAFamilyWhoseNewOneLacksRows() throws IOException {
        BENCH.intake(edited("first", "2015-06-30").folder());
        List<String> files = caseFiles();
        BENCH.intake(spoilt("second", "2015-09-30").folder(), KEEPING);

        assertThat(caseFiles()).isEqualTo(files);
        assertThat(register())
                .filteredOn(line -> line.startsWith("kept_previous "))
                .hasSize(1);
        assertThat(FamilyChanges.of(
                        BENCH.database().now(),
                        JobBench.KEY,
                        new Deliveries(BENCH.database().now()).get(2)))
                .isEqualTo(new FamilyChanges(0, 0, 29, 1, 0, 0, 0));
        assertThat(BENCH.study(Optional.empty()).flow().stream()
                        .filter(row -> row.reason().equals("withdrawn"))
                        .mapToLong(row -> row.families())
                        .sum())
                .isZero();
    }

    @Test
    void marksAFamilyIncompleteWhereNothingElseIsAsked() throws IOException {
        BENCH.intake(edited("first", "2015-06-30").folder());
        BENCH.intake(spoilt("second", "2015-09-30").folder());

        assertThat(register()).noneMatch(line -> line.startsWith("kept_previous "));
        assertThat(caseFiles()).hasSize(31);
    }

    /** As after an update of the program, which may share rows out otherwise. */
    @Test
    void beginsAnewWhereAnotherVersionBegan() throws IOException {
        Path first = edited("first", "2015-06-30").folder();
        BENCH.intake(first);
        List<String> undisturbed = caseFiles();
        BENCH.begin(folder.resolve("work-2"));
        for (String layout : List.of("0 256 32\n", "")) {
            cutOff(first);
            try (Stream<Path> spools = Files.list(folder.resolve("work-2/spool"))) {
                Path file = spools.findFirst().orElseThrow().resolve("layout");
                assertThat(file).exists();
                if (layout.isEmpty()) {
                    Files.delete(file);
                } else {
                    Files.writeString(file, layout);
                }
            }
        }

        assertThat(BENCH.intake(first).isNew()).isTrue();
        assertThat(caseFiles()).isEqualTo(undisturbed);
        assertThat(BENCH.repository().getJobInstances("intake", 0, 9)).hasSize(1);
    }

    private static void cutOff(Path delivery) {
        BENCH.seen().interfere((step, gotOn) -> {
            if (step.equals("assemble case files") && !gotOn) {
                BENCH.database().failAt(20, Failure.FOR_GOOD, "killed");
            }
        });
        assertThatThrownBy(() -> BENCH.intake(delivery)).isInstanceOf(RuntimeException.class);
        BENCH.database().revive();
        BENCH.seen().forget();
    }

    private EditedDelivery spoilt(String name, String extractedOn) throws IOException {
        EditedDelivery edited = edited(name, extractedOn);
        List<String> lines = new ArrayList<>(edited.lines("placements.csv"));
        lines.set(2, lines.get(2).replaceFirst(",(network|agency_foster|residential),", ",elsewhere,"));
        return edited.write("placements.csv", lines);
    }

    private EditedDelivery edited(String name, String extractedOn) throws IOException {
        return EditedDelivery.of(sample.resolve("delivery"), folder.resolve(name), extractedOn, "full");
    }

    private String steward(String label, String ending) throws IOException {
        try (var found = Files.list(folder.resolve("work/deliveries"))) {
            Path results = found.filter(path -> path.getFileName().toString().startsWith(label)
                            && path.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(results.resolve("rejections.csv"));
        }
    }

    private static List<String> caseFiles() {
        return register().stream().filter(line -> line.startsWith("case_file ")).toList();
    }

    private static List<String> register() {
        return RegisterDump.of(BENCH.database().now(), JobBench.KEY);
    }
}
