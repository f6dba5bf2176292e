package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.sample.SampleDelivery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the steward reads in the morning, as one delivery follows another. */
@UsesRegister
class QualityInTurnTest {

    private static final JobBench BENCH = new JobBench();

    @TempDir
    private Path folder = Path.of("");

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void newFaultsAndFaultsThatAreGoneStandBesideTheDeliveryBefore() throws IOException {
        new SampleDelivery(40, 3, 0).writeTo(folder.resolve("sample"));
        BENCH.begin(folder.resolve("work"));
        Path first = BENCH.intake(
                        spoilt("first", "2015-06-30", "placements.csv", ",network,|,agency_foster,|,residential,"))
                .results();
        Path second = BENCH.intake(spoilt("second", "2015-09-30", "plans.csv", ",conference,|,family_plan,"))
                .results();

        assertThat(Files.readAllLines(first.resolve("quality.csv")))
                .anyMatch(line ->
                        line.startsWith("placements,setting,conformance,unknown_code,1,") && line.endsWith(",first"));
        assertThat(Files.readAllLines(second.resolve("quality.csv")))
                .anyMatch(line -> line.startsWith("plans,kind,conformance,unknown_code,1,") && line.endsWith(",new"))
                .anyMatch(line ->
                        line.startsWith("placements,setting,conformance,unknown_code,0,") && line.endsWith(",gone"));
        assertThat(Files.readString(first.resolve("digest.html"))).contains("first delivery");
        assertThat(Files.readString(second.resolve("digest.html")))
                .contains("before it, 2015-06-30", "<h2>New faults</h2>", "kind holds a code", "setting holds a code")
                .doesNotContain("elsewhere");
    }

    /** A delivery with a code in the first row of a table that nobody knows. */
    private Path spoilt(String name, String extractedOn, String file, String codes) throws IOException {
        EditedDelivery edited = EditedDelivery.of(folder.resolve("sample"), folder.resolve(name), extractedOn, "full");
        List<String> lines = new ArrayList<>(edited.lines(file));
        String changed = lines.get(1).replaceFirst(codes, ",elsewhere,");
        assertThat(changed).contains("elsewhere");
        lines.set(1, changed);
        return edited.write(file, lines).folder();
    }
}
