package nl.terugblik;

import static nl.terugblik.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.terugblik.disclosure.TableControl;
import nl.terugblik.disclosure.run.RunFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study with other groups, other reasons and other tables, to the end of its release. */
class ReleaseShortTermTest {

    @TempDir
    private static Path folder = Path.of("");

    private static Desk desk = new Desk(Path.of(""));
    private static String run = "";
    private static Path out = Path.of("");

    @BeforeAll
    static void release() throws IOException {
        desk = Desk.in(folder);
        run = desk.run("jobs/ekc-short-term.yaml", "sample-dossiers/amsterdam");
        desk.register("anna", "ben");
        out = desk.released(run, plan("tables: [cohort/flow, baseline, reliability]\nreport: true"));
    }

    private static Path plan(String content) throws IOException {
        return Files.writeString(folder.resolve("plan.yaml"), "release: iv\nto: nobody\n" + content + "\n");
    }

    private static Path inside(String file) {
        return folder.resolve("work/runs").resolve(run).resolve(file);
    }

    @Test
    void goesOutByARuleOrStaysInsideForAReason() throws IOException {
        Set<String> byRule = TableControl.releasable(RunFolder.open(inside("")));
        Set<String> tables = new TreeSet<>();
        for (String in : List.of("cohort", "tables")) {
            try (Stream<Path> files = Files.list(inside(in))) {
                files.forEach(file -> tables.add(in + "/" + file.getFileName()));
            }
        }
        assertThat(tables).contains("tables/costs.csv", "tables/nonresponse.csv", "cohort/approached.csv");
        assertThat(tables)
                .allSatisfy(table -> assertThat(byRule.contains(table)
                                || !TableControl.whyInside(table).startsWith("no rule"))
                        .as(table)
                        .isTrue());
        for (String inside : List.of("costs", "nonresponse", "realisation", "attrition", "cohort/approached")) {
            String table = inside.contains("/") ? inside : "tables/" + inside;
            refused(
                    2,
                    TableControl.whyInside(table + ".csv"),
                    desk.as(
                            "anna",
                            "request",
                            run,
                            plan("tables: [" + inside + "]").toString()));
        }
    }

    @Test
    void isReadByTheNamesThatTheStudyGives() throws IOException {
        assertThat(out.resolve("report/index.html"))
                .content()
                .contains("n, conferentie gehouden", "SD, gebruikelijke hulp", "conferentie niet tot stand gekomen")
                .doesNotContain("not_realised", "n exp.", "n contr.");
        assertThat(out.resolve("report/index.en.html")).content().contains("n, conference held", "SD, usual help");
        assertThat(desk.ask("release", "verify", out.toString()).exit()).isZero();
        assertThat(desk.ask("verify").exit()).isZero();
    }

    /** Rows that set families of other groups beside those who are compared would tell of the few between. */
    @Test
    void tellsNothingOfWhomOtherSetsHold() throws IOException {
        assertThat(Files.readAllLines(out.resolve("tables/baseline.csv")).stream()
                        .filter(line -> line.startsWith("consented,")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).matches("consented,[a-z0-9_]+,[0-9]*,{13,}n n_.*"));
    }

    /** Its workbook, its round of coding and its questionnaires are no tables. */
    @Test
    void hasNothingElseThatCouldGo() throws IOException {
        for (String other : List.of("dataset/coded", "dataset/events", "protocol/ekc-short-term", "screened")) {
            Said said = desk.as(
                    "anna", "request", run, plan("tables: [" + other + "]").toString());
            assertThat(said.exit()).as(other).isEqualTo(2);
        }
        Path round = Files.createDirectories(folder.resolve("round"));
        Files.writeString(round.resolve("agreement.csv"), "variable,kappa\nmoved,0.61\n");
        refused(
                2,
                "no finished run",
                desk.as("anna", "request", round.toString(), plan("tables: all").toString()));
    }
}
