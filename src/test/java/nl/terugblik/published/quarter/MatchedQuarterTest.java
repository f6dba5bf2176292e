package nl.terugblik.published.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.terugblik.Said;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study with three groups, and families of two that it does not analyse, matched: only what is compared is. */
class MatchedQuarterTest {

    private static final String WAY =
            "\n  {method: nearest, distance: propensity_logit, on: [ethnicity, mean_age_children, care_types_before]}\n";

    @TempDir
    private static Path folder = Path.of("");

    private static QuarterRun matched = new QuarterRun(folder);

    @BeforeAll
    static void carryOut() throws IOException {
        Path jobs = Files.createDirectories(folder.resolve("jobs"));
        copy(Path.of("jobs/instruments"), jobs.resolve("instruments"));
        Files.copy(QuarterSample.FOLDER.resolve("prices.yaml"), jobs.resolve("prices.yaml"));
        Path study = Files.writeString(
                jobs.resolve("matched.yaml"),
                Files.readString(QuarterSample.FOLDER.resolve("study.yaml"))
                        .replace("study: ekc-short-term\n", "study: matched\n")
                        .replace("../../jobs/", "")
                        .replace("matching: none", "matching:" + WAY));
        Said said = Said.by(
                "run",
                study.toString(),
                "--delivery",
                QuarterSample.FOLDER.toString(),
                "--work",
                folder.resolve("work").toString(),
                "--out",
                folder.resolve("run").toString());
        assertThat(said.exit()).as(said.err()).isIn(0, 7);
        matched = new QuarterRun(folder);
    }

    @Test
    void putsFamiliesOfTheTwoComparedGroupsInSetsAndNoOthers() {
        assertThat(groups("dataset/coded.csv")).containsOnlyKeys("experimental", "control");
        assertThat(matched.table("dataset/coded.csv").map(row -> row.get("analysed")))
                .containsOnly("1");
        assertThat(groups("cohort/matches.csv")).isEqualTo(Map.of("experimental", 84L, "control", 85L));
        assertThat(groups("dataset/coded-unmatched.csv"))
                .containsEntry("not_realised", 121L)
                .containsEntry("control", 89L);
    }

    @Test
    void saysInItsFlowWhereEveryFamilyWent() {
        Map<String, Long> flow = new TreeMap<>();
        matched.table("cohort/flow.csv")
                .forEach(row ->
                        flow.put(row.get("step") + " " + row.get("reason"), Long.parseLong(row.get("families"))));
        assertThat(flow)
                .containsEntry("not_analysed not_realised", 121L)
                .containsEntry("not_analysed no_plan", 4L)
                .doesNotContainKey("cohort not_realised");
        assertThat(sum(flow, "experimental")).isEqualTo(84);
        assertThat(sum(flow, "control")).isEqualTo(85);
        assertThat(matched.table("cohort/screened.csv")
                        .collect(Collectors.groupingBy(
                                row -> row.get("outcome") + " " + row.get("reason"), Collectors.counting())))
                .containsEntry("not_analysed not_realised", 121L)
                .doesNotContainKey("cohort not_realised");
    }

    /** Table 4.2 is of the 205 families that were offered a conference, 121 of which are in no set. */
    @Test
    void tellsOfAllWhatCameOfTheOffer() {
        assertThat(matched.table("tables/realisation.csv")
                        .filter(row -> row.get("form").equals("total"))
                        .map(row -> row.get("n") + " " + row.get("not_realised") + " " + row.get("completed")))
                .containsExactly("205 121 84");
    }

    /** Table 4.1 compares the 205 with 89, of which four are not analysed. */
    @Test
    void comparesOtherSetsAsTheyWereBeforeMatching() {
        assertThat(matched.table("tables/baseline.csv")
                        .filter(row -> row.get("set").equals("consented"))
                        .filter(row -> row.get("variable").equals("ethnicity")
                                && row.get("value").equals("1"))
                        .map(row -> row.get("n_experimental") + " " + row.get("n_control") + " "
                                + row.get("experimental") + " " + row.get("control")))
                .containsExactly("205 89 76 27");
    }

    private static Map<String, Long> groups(String table) {
        return matched.table(table).collect(Collectors.groupingBy(row -> row.get("group"), Collectors.counting()));
    }

    /** Those of a compared group, in a set or not. */
    private static long sum(Map<String, Long> flow, String group) {
        return flow.entrySet().stream()
                .filter(went ->
                        went.getKey().equals("cohort " + group) || went.getKey().startsWith("matching " + group + "."))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
