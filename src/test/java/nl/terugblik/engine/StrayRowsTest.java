package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.intake.IntakePolicy;
import nl.terugblik.register.FamilyChanges;
import nl.terugblik.source.RefusalLimits;
import nl.terugblik.source.RefusedRows;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A delivery of changes with rows of families that it holds no row of their own of: each is refused, and what the register
 * has of the family lacks it.
 */
@UsesRegister
class StrayRowsTest {

    private static final int FAMILIES = 24;
    private static final String MARK = "the register holds the family, and the row is refused";

    private static final JobBench BENCH = new JobBench();

    @TempDir
    private Path folder = Path.of("");

    private Path study = Path.of("");

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @BeforeEach
    void takeIn() throws IOException {
        study = OwnStudy.matching(folder.resolve("jobs"), "strays", "none");
        BENCH.begin(folder.resolve("work"));
        BENCH.intake(full("2015-06-30"));
    }

    @Test
    void markTheFamilyWhetherTheyNameItOrAChildOfIt() throws IOException {
        FamilyChanges changes = FamilyChanges.of(
                BENCH.database().now(), JobBench.KEY, BENCH.intake(strays()).delivery());

        assertThat(changes).isEqualTo(new FamilyChanges(0, 0, 0, 0, 0, 4, 0));
        Path run = BENCH.study(study, Optional.empty()).out();
        assertThat(RunTable.flow(run, "source_rows_refused")).as(MARK).isOne();
        assertThat(RunTable.flow(run, "control")).isEqualTo(FAMILIES / 2 - 1);
        assertThat(rejected(run, "out_of_home_t2")).as("a stay of K6").isOne();
        assertThat(rejected(run, "n_children")).as("a child of F8").isOne();
        assertThat(rejected(run, "referral_reason")).as("a reason of F10").isOne();
        assertThat(rejected(run, "extended_after_1y")).isZero();
    }

    @Test
    void markNothingOfAnEarlierDayNorAnyLonger() throws IOException {
        BENCH.intake(strays());
        assertThat(RunTable.flow(BENCH.study(study, Optional.of("2015-06-30")).out(), "source_rows_refused"))
                .isZero();

        BENCH.intake(full("2015-12-31"));
        Path run = BENCH.study(study, Optional.empty()).out();
        assertThat(RunTable.flow(run, "source_rows_refused")).isZero();
        assertThat(rejected(run, "out_of_home_t2")).isZero();
    }

    @Test
    void leaveTheFileAsItWasWhereTheSourceKeepsEarlierOnes() throws IOException {
        IntakePolicy keeping = new IntakePolicy(RefusalLimits.NONE, RefusedRows.KEEP_PREVIOUS);
        FamilyChanges changes = FamilyChanges.of(
                BENCH.database().now(),
                JobBench.KEY,
                BENCH.intake(strays(), keeping).delivery());

        assertThat(changes).isEqualTo(new FamilyChanges(0, 0, 0, 4, 0, 0, 0));
        Path run = BENCH.study(study, Optional.empty()).out();
        assertThat(RunTable.flow(run, "source_rows_refused")).isZero();
        assertThat(RunTable.flow(run, "control")).isEqualTo(FAMILIES / 2);
    }

    @Test
    void markNoFamilyThatTheDeliveryHoldsOrNobodyKnows() throws IOException {
        FewFamilies whole = FewFamilies.of(folder.resolve("whole"), "delta", "2015-09-30", IntStream.of(4))
                .add("plans.csv", "P99,F99,conference,,2013-05-01,established")
                .add("placements.csv", "S99,K99,network,2013-03-01,2013-06-01,reunification");

        assertThat(FamilyChanges.of(
                                BENCH.database().now(),
                                JobBench.KEY,
                                BENCH.intake(whole.folder()).delivery())
                        .marked())
                .isZero();
    }

    private Path full(String extractedOn) throws IOException {
        return FewFamilies.of(folder.resolve(extractedOn), "full", extractedOn, IntStream.rangeClosed(1, FAMILIES))
                .folder();
    }

    private Path strays() throws IOException {
        return FewFamilies.of(folder.resolve("strays"), "delta", "2015-09-30", IntStream.empty())
                .add("plans.csv", "P4,F4,conference,,2013-05-01,established")
                .add("placements.csv", "S6,K6,network,2013-03-01,2014-06-01,reunification")
                .add("children.csv", "K8b,F8,2011-01-01,f")
                .add("referral_reasons.csv", "F10,2013-01-02,parent,")
                .folder();
    }

    private static long rejected(Path run, String variable) {
        return RunTable.read(run.resolve("dataset/missing.csv")).rows().stream()
                .map(CSVRecord::toMap)
                .filter(row -> variable.equals(row.get("variable")) && "rejected_source".equals(row.get("reason")))
                .count();
    }
}
