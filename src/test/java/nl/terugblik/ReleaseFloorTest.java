package nl.terugblik;

import static nl.terugblik.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.files.CsvReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How few the steward lets be told of, whoever asks. */
class ReleaseFloorTest {

    @TempDir
    private static Path shared = Path.of("");

    private static Desk desk = new Desk(Path.of(""));
    private static String run = "";

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void carryOutAStudy() {
        desk = Desk.in(shared);
        run = desk.run("jobs/ekc-follow-up.yaml", "sample-dossiers/agency-north");
        desk.register("anna", "ben");
    }

    private Path plan(String content) throws IOException {
        return Files.writeString(folder.resolve("plan.yaml"), "release: flow\nto: nobody\n" + content + "\n");
    }

    @Test
    void isWhatNoPlanGoesUnder() throws IOException {
        assertThat(desk.ask("release", "floor").out()).isEqualTo("Floor of threshold and k: 10\n");
        for (String wrong : new String[] {"1", "0", "-3", "1001", "99999999999", "ten"}) {
            assertThat(desk.ask("release", "floor", wrong).exit()).as(wrong).isEqualTo(2);
        }
        refused(4, "threshold must be a whole number from 10 to 1000.", request("threshold: 9\ntables: [cohort/flow]"));
        assertThat(desk.ask("release", "floor", "20").out()).isEqualTo("Floor of threshold and k: 20\n");
        refused(
                4,
                "threshold must be a whole number from 20 to 1000.",
                request("threshold: 19\ntables: [cohort/flow]"));
        refused(4, "threshold must be a whole number from 20 to 1000.", request("threshold: 3000000000\ntables: all"));
        refused(4, "k must be a whole number from 20 to 1000.", request("""
                dataset: {variables: [t1], quasi_identifiers: [t1], k: 10}"""));
        String usual = desk.asks("anna", run, plan("tables: [reliability]"));
        assertThat(shared.resolve("work/releases").resolve(usual).resolve("outside/manifest.json"))
                .content()
                .contains("\"threshold\": 20");
        assertThat(desk.ask("release", "floor", "5").exit()).isZero();
        assertThat(request("threshold: 5\ntables: [reliability]").exit()).isZero();
        assertThat(desk.ask("release", "floor", "10").exit()).isZero();
        assertThat(desk.ask("verify").exit()).isZero();
    }

    @Test
    void givesNothingBackWhenItIsLowered() throws IOException {
        Path first = desk.released(run, plan("threshold: 20\ntables: [baseline]"));
        assertThat(desk.ask("release", "floor", "3").exit()).isZero();
        Path second = desk.released(run, plan("threshold: 3\ntables: [baseline]"));
        assertThat(desk.ask("release", "floor", "10").exit()).isZero();
        List<List<String>> before = withheld(first);
        List<List<String>> after = withheld(second);
        assertThat(before.stream().filter(columns -> !columns.isEmpty())).isNotEmpty();
        for (int row = 0; row < before.size(); row++) {
            assertThat(after.get(row)).containsAll(before.get(row));
        }
    }

    /** Somebody else asks, of a copy of the work folder that lies elsewhere: the ledger went along. */
    @Test
    void givesNothingBackToAnotherPersonInACopyOfTheWorkFolder() throws IOException {
        Path first = desk.released(run, plan("threshold: 20\ntables: [missing]"));
        Path elsewhere = folder.resolve("elsewhere");
        try (Stream<Path> files = Files.walk(shared)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = elsewhere.resolve(shared.relativize(file));
                Files.createDirectories(to.resolveSibling(""));
                Files.copy(file, to);
            }
        }
        Desk moved = new Desk(elsewhere);
        moved.register("carla");
        String asked = moved.asks("carla", run, plan("threshold: 10\ntables: [missing]"));
        List<List<String>> before = withheld(first, "missing");
        List<List<String>> after =
                withheld(elsewhere.resolve("work/releases").resolve(asked).resolve("outside"), "missing");
        assertThat(before.stream().filter(columns -> !columns.isEmpty())).isNotEmpty();
        for (int row = 0; row < before.size(); row++) {
            assertThat(after.get(row)).containsAll(before.get(row));
        }
    }

    private static List<List<String>> withheld(Path out) {
        return withheld(out, "baseline");
    }

    private static List<List<String>> withheld(Path out, String table) {
        List<List<String>> withheld = new ArrayList<>();
        CsvReader.read(
                out.resolve("tables").resolve(table + ".csv"),
                row -> withheld.add(Stream.of(row.get("withheld").split(" "))
                        .filter(column -> !column.isEmpty())
                        .toList()));
        return withheld;
    }

    private Said request(String content) throws IOException {
        return desk.as("anna", "request", run, plan(content).toString());
    }
}
