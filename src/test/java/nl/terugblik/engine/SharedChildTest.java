package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.intake.Intake;
import nl.terugblik.register.FamilyChanges;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A delivery of changes moves a child to a family that had a conference, and leaves its old family as it was. */
@UsesRegister
class SharedChildTest {

    private static final int FAMILIES = 24;

    @TempDir
    private Path folder = Path.of("");

    private static final JobBench BENCH = new JobBench();

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void countsTheChildOnceAndInItsNewFamily() throws IOException {
        Path study = OwnStudy.matching(folder.resolve("jobs"), "shared", "{method: exact, on: [ethnicity]}");
        BENCH.begin(folder.resolve("work"));
        BENCH.intake(delivery("full", "2015-06-30", IntStream.rangeClosed(1, FAMILIES), List.of()));
        Path before = BENCH.study(study, Optional.empty()).out();
        assertThat(RunTable.flow(before, "control")).isEqualTo(FAMILIES / 2);

        // Families 1, 3, … had a conference. The child of family 2, and a second one of family 4, come to family 1.
        Intake.Outcome delta = BENCH.intake(delivery("delta", "2015-09-30", IntStream.of(1), List.of("K2", "K4b")));
        Path after = BENCH.study(study, Optional.empty()).out();

        assertThat(RunTable.flow(after, "control.shares_child")).isZero();
        assertThat(RunTable.flow(after, "no_supervision_order")).isEqualTo(1); // family 2, whose only child left
        assertThat(RunTable.flow(after, "control")).isEqualTo(FAMILIES / 2 - 1);
        assertThat(RunTable.flow(after, "experimental")).isEqualTo(FAMILIES / 2);
        RunTable all = RunTable.read(after.resolve("cohort/flow.csv"));
        assertThat(all.where(row -> !row.get("step").equals("read")).sum("children"))
                .isEqualTo(all.where("reason", "all").sum("children"))
                .isEqualTo(FAMILIES + 1);
        assertThat(Files.readAllLines(delta.results().resolve("rejections.csv")))
                .filteredOn(line -> line.contains(",child_moved,warning,family,"))
                .hasSize(2);
        assertThat(FamilyChanges.of(BENCH.database().now(), JobBench.KEY, delta.delivery())
                        .leftByChildren())
                .isEqualTo(2);
        assertThat(RunTable.flow(BENCH.study(study, Optional.of("2015-06-30")).out(), "control"))
                .isEqualTo(FAMILIES / 2);
    }

    @Test
    void takesTheChildBackIntoItsOldFamilyByALaterDelivery() throws IOException {
        Path study = OwnStudy.matching(folder.resolve("jobs"), "shared", "{method: exact, on: [ethnicity]}");
        BENCH.begin(folder.resolve("work"));
        BENCH.intake(delivery("full", "2015-06-30", IntStream.rangeClosed(1, FAMILIES), List.of()));
        BENCH.intake(delivery("delta", "2015-09-30", IntStream.of(1), List.of("K2")));
        BENCH.intake(delivery("back", "2015-10-30", IntStream.of(2), List.of()));

        RunTable all = RunTable.read(BENCH.study(study, Optional.empty()).out().resolve("cohort/flow.csv"));
        assertThat(all.where("reason", "all").sum("children")).isEqualTo(FAMILIES + 1);
        assertThat(all.where("reason", "control").sum("families")).isEqualTo(FAMILIES / 2);
    }

    /** A delivery of families, family 1 with more children. */
    private Path delivery(String kind, String extractedOn, IntStream families, List<String> moreOfFamily1)
            throws IOException {
        FewFamilies delivery = FewFamilies.of(
                folder.resolve(extractedOn), kind.equals("full") ? kind : "delta", extractedOn, families);
        for (String child : moreOfFamily1) {
            delivery.add("children.csv", child + ",F1,2003-01-01,f");
        }
        return delivery.folder();
    }
}
