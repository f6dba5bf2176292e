package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.terugblik.sample.SampleDelivery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study coded by other rules as well, from the whole of a delivery and from what little may be left of it. */
class RecodedStudyTest {

    private static final JobBench BENCH = new JobBench();

    @TempDir
    private Path folder = Path.of("");

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void holdsTheSameFamiliesInTheSameColumnsByEveryRule() throws IOException {
        Path run = study(sample(80));
        RunTable own = RunTable.read(run.resolve("dataset/coded.csv"));
        List<String> rules = rules(run);

        assertThat(rules).hasSize(5);
        for (String rule : rules) {
            Path file = run.resolve("dataset/sensitivity").resolve(rule).resolve("coded.csv");
            assertThat(Files.readAllLines(file).get(0))
                    .as(rule)
                    .isEqualTo(
                            Files.readAllLines(run.resolve("dataset/coded.csv")).get(0));
            RunTable recoded = RunTable.read(file);
            assertThat(recoded.column("family")).as(rule).isSubsetOf(own.column("family"));
            assertThat(recoded.rows()).as(rule).hasSizeGreaterThan(own.rows().size() / 2);
        }
        RunTable table = RunTable.read(run.resolve("tables/sensitivity-coding.csv"));
        assertThat(table.column("rule")).contains("main").containsAll(rules);
        assertThat(table.where(row -> !row.get("rule").equals("main")).sum("moved"))
                .isPositive();
    }

    @Test
    void standsWhereNoFamilyHadAConference() throws IOException {
        EditedDelivery delivery = EditedDelivery.of(sample(60), folder.resolve("without"), "2015-06-30", "full");
        Path run = study(delivery.write(
                        "plans.csv",
                        delivery.lines("plans.csv").stream()
                                .map(line -> line.replace(",conference,", ",family_plan,"))
                                .toList())
                .folder());
        assertThat(withheld(run).rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get("n_experimental")).isEqualTo("0");
            assertThat(row.get("estimate")).isEmpty();
        });
        assertThat(run.resolve("report/index.html")).exists();
    }

    @Test
    void standsWithOneFamily() throws IOException {
        Path sample = sample(60);
        List<String> families = Files.readAllLines(sample.resolve("families.csv"));
        List<String> met = Files.readAllLines(sample.resolve("plans.csv")).stream()
                .filter(line -> line.contains(",conference,") && line.endsWith(",established"))
                .map(line -> line.split(",")[1])
                .toList();
        for (String family : met) {
            EditedDelivery one = EditedDelivery.of(sample, folder.resolve(family), "2015-06-30", "full")
                    .keepFamilies(place -> families.get(place).startsWith(family + ","));
            Path run = study(one.folder());
            if (RunTable.read(run.resolve("dataset/coded.csv")).rows().size() == 1) {
                assertThat(withheld(run).column("estimate")).isNotEmpty().allMatch(String::isEmpty);
                assertThat(run.resolve("report/index.html")).exists();
                return;
            }
        }
        throw new AssertionError("no family of the sample with a conference is in a cohort");
    }

    private static RunTable withheld(Path run) {
        return RunTable.read(run.resolve("tables/sensitivity-coding.csv"));
    }

    private Path sample(int families) throws IOException {
        Path sample = folder.resolve("sample-" + families);
        if (!Files.exists(sample)) {
            new SampleDelivery(families, 3, 0).writeTo(sample);
        }
        return sample;
    }

    private Path study(Path delivery) throws IOException {
        BENCH.begin(folder.resolve("work-" + delivery.getFileName()));
        BENCH.intake(delivery);
        return BENCH.study(Optional.empty()).out();
    }

    private static List<String> rules(Path run) throws IOException {
        try (Stream<Path> rules = Files.list(run.resolve("dataset/sensitivity"))) {
            return rules.map(rule -> String.valueOf(rule.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
