package nl.terugblik;

import static nl.terugblik.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.terugblik.files.CsvReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several datasets, and tables beside them, of the same families. */
class ReleaseDatasetsTest {

    private static final String DATASET = """
            dataset:
              variables: [t1, ethnicity, n_children, parents_together, extended_after_1y, neglect_t1]
              quasi_identifiers: [ethnicity, n_children]
              dates: year
            """;

    @TempDir
    private Path folder = Path.of("");

    private Desk desk = new Desk(Path.of(""));
    private String run = "";

    @BeforeEach
    void carryOutAStudy() {
        desk = Desk.in(folder);
        run = desk.run("jobs/ekc-follow-up.yaml", "sample-dossiers/agency-north");
        desk.register("anna", "ben");
    }

    private Path plan(String content) throws IOException {
        return Files.writeString(folder.resolve("plan.yaml"), "release: data\nto: nobody\n" + content);
    }

    private String banded(String bounds) {
        return DATASET + "  bands: {n_children: " + bounds + "}\n";
    }

    private Said asked(String content) throws IOException {
        return desk.as("anna", "request", run, plan(content).toString());
    }

    @Test
    void holdNobodyWhoIsAlone() throws IOException {
        Path out = desk.released(run, Path.of("jobs/releases/dataset.yaml"));
        List<String> combinations = cells(
                out.resolve("dataset/coded.csv"),
                "t1",
                "ethnicity",
                "n_children",
                "mean_age_index_children",
                "parents_together");
        assertThat(combinations)
                .hasSize(140)
                .allSatisfy(combination -> assertThat(combinations.stream().filter(combination::equals))
                        .hasSizeGreaterThanOrEqualTo(10));
        List<String> pseudonyms = cells(desk.folder().resolve("work/runs/" + run + "/dataset/coded.csv"), "family");
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file).split("[^0-9a-f]+"))
                        .doesNotContainAnyElementsOf(pseudonyms.stream()
                                .map(name -> name.replace("|", ""))
                                .toList());
            }
        }
    }

    @Test
    void cannotBeJoinedRowByRow() throws IOException {
        Path first = desk.released(run, plan(banded("[2, 4]")));
        Path second = desk.released(run, plan(banded("[2, 4]")));
        List<String> coded = cells(desk.folder().resolve("work/runs/" + run + "/dataset/coded.csv"), "neglect_t1");
        List<String> one = cells(first.resolve("dataset/coded.csv"), "neglect_t1");
        List<String> other = cells(second.resolve("dataset/coded.csv"), "neglect_t1");
        assertThat(one).hasSize(140).containsExactlyInAnyOrderElementsOf(other);
        assertThat(inSamePlace(one, other)).as("by number").isLessThan(140);
        assertThat(inSamePlace(one, coded)).as("by place in coded.csv").isLessThan(140);
        assertThat(desk.ask("verify").exit()).isZero();
    }

    private static long inSamePlace(List<String> one, List<String> other) {
        return IntStream.range(0, one.size())
                .filter(i -> one.get(i).equals(other.get(i)))
                .count();
    }

    private static List<String> cells(Path file, String... columns) {
        List<String> cells = new ArrayList<>();
        CsvReader.read(file, row -> {
            StringBuilder all = new StringBuilder();
            for (String column : columns) {
                all.append(row.get(column)).append('|');
            }
            cells.add(all.toString());
        });
        return cells;
    }

    @Test
    void goOutAgainOnlyAsCoarsenings() throws IOException {
        desk.released(run, plan(banded("[2, 4]")));
        refused(2, "data-1 tells n_children otherwise", asked(banded("[3]")));
        refused(2, "data-1 tells n_children otherwise", asked(DATASET));
        refused(
                2,
                "data-1 tells t1 otherwise",
                asked(DATASET.replace("year", "quarter") + "  bands: {n_children: [4]}\n"));
        refused(
                2,
                "data-1 has other quasi-identifiers",
                asked(banded("[4]").replace("[ethnicity, n_children]", "[n_children]")));
        refused(
                2,
                "data-1 does not tell referral_reason",
                asked(banded("[4]").replace("neglect_t1", "referral_reason")));
        Path coarser = desk.released(run, plan(banded("[4]")));
        assertThat(cells(coarser.resolve("dataset/coded.csv"), "n_children"))
                .isSubsetOf("|", "under 4|", "4 and over|");
        assertThat(desk.ask("release", "verify", coarser.toString()).exit()).isZero();
    }

    @Test
    void letTablesOutOnlyAsFarAsTheyFollow() throws IOException {
        desk.released(run, plan(banded("[2, 4]")));
        Path tables = desk.released(run, plan("tables: [outcomes, baseline]\n"));
        CsvReader.read(tables.resolve("tables/outcomes.csv"), row -> {
            if (!row.get("n").isEmpty()) {
                assertThat(row.get("outcome")).isIn("extended_after_1y");
            }
        });
        Map<String, String> baseline = new HashMap<>();
        CsvReader.read(
                tables.resolve("tables/baseline.csv"),
                row -> baseline.merge(row.get("variable"), row.get("n"), (a, b) -> a.isEmpty() ? b : a));
        assertThat(baseline.get("parents_together")).as("told as it was coded").isNotEmpty();
        assertThat(baseline.get("referral_reason")).as("not in the dataset").isEmpty();
        assertThat(baseline.get("n_children")).as("in bands").isEmpty();
    }

    @Test
    void areRefusedWhereTheyWouldTellWhatTablesWithhold() throws IOException {
        desk.released(run, plan("tables: [baseline]\n"));
        refused(2, "The tables of release data-1 withhold figures of parents_together", asked(DATASET));
    }

    @Test
    void ofAnotherStudyOfTheSameTimeAreRefused() throws IOException {
        desk.released(run, plan(banded("[2, 4]")));
        String matched = desk.run("jobs/ekc-follow-up-matched.yaml", "sample-dossiers/agency-north");
        refused(
                2,
                "may hold these families under other names",
                desk.as("anna", "request", matched, plan(banded("[2, 4]")).toString()));
    }
}
