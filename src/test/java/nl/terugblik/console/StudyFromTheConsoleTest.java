package nl.terugblik.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What is started on pages, each a process of its own: a study that is killed and goes on, a comparison, a verification, a row. */
class StudyFromTheConsoleTest {

    private static final Pattern STATE = Pattern.compile("<dt>State</dt><dd><span[^>]*>([^<]+)</span>");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder = Path.of("");

    private static ServedConsole console;

    @BeforeAll
    static void serve() {
        console = ServedConsole.of(ServedConsole.worked(folder));
    }

    @AfterAll
    static void close() {
        console.close();
    }

    private static String started(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    /** The page of a task once its process is gone. */
    private static String ended(Visitor visitor, String path) {
        ProcessHandle.of(process(path)).ifPresent(process -> process.onExit().join());
        String page = visitor.get(path).body();
        while (page.contains("at work</span>") || page.contains("It is at work")) {
            Thread.onSpinWait();
            page = visitor.get(path).body();
        }
        return page;
    }

    private static long process(String path) {
        Path about = console.work()
                .resolve("console/tasks")
                .resolve(path.substring(path.lastIndexOf('/') + 1))
                .resolve("task.json");
        try {
            return JSON.readTree(Files.readString(about)).path("process").asLong();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String state(String page) {
        Matcher state = STATE.matcher(page);
        assertThat(state.find()).as(page).isTrue();
        return state.group(1);
    }

    @Test
    void aStudyIsStartedWatchedKilledAndGoneOnWith() {
        Visitor rob = Visitor.signedIn(console, "rob");
        String work = started(rob.post("/researcher", "/researcher/studies/ekc-follow-up-matched/start", Map.of()));
        ProcessHandle process = ProcessHandle.of(process(work)).orElseThrow();
        String page = "";
        while (!page.contains("screen families") && process.isAlive()) {
            HttpResponse<String> answer = rob.get(work);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            page = rob.get(work + "/steps").body();
        }
        assertThat(page).contains("screen families").contains("hx-get").doesNotContain("<html");
        assertThat(state(page)).isEqualTo("at work");
        process.destroyForcibly();
        String killed = ended(rob, work);
        assertThat(state(killed)).isEqualTo("cut off");
        assertThat(killed).contains("Let it go on").doesNotContain("hx-swap-oob");
        assertThat(rob.get(work + "/steps").body()).contains("hx-swap-oob=\"innerHTML:#status\"");

        String again = started(rob.post(work, work + "/go-on", Map.of()));
        String done = ended(rob, again);
        assertThat(state(done)).isEqualTo("done");
        Matcher run = Pattern.compile("/researcher/runs/(ekc-follow-up-matched-[0-9a-f]{6}-1)")
                .matcher(done);
        assertThat(run.find()).as(done).isTrue();
        String runPage = rob.get("/researcher/runs/" + run.group(1)).body();
        assertThat(runPage).contains("Read the report", "tables/matched-effects.csv", "write report");
        assertThat(state(runPage)).isEqualTo("done");
    }

    @Test
    void aStudyIsStoppedAndNothingIsLost() {
        Visitor rob = Visitor.signedIn(console, "rob");
        String work =
                started(rob.post("/researcher", "/researcher/studies/ekc-follow-up-specifications/start", Map.of()));
        ProcessHandle process = ProcessHandle.of(process(work)).orElseThrow();
        String page = rob.get(work).body();
        while (!page.contains("screen families") && process.isAlive()) {
            page = rob.get(work + "/steps").body();
        }
        assertThat(rob.post(work, work + "/stop", Map.of()).statusCode()).isEqualTo(302);
        String stopped = ended(rob, work);
        assertThat(state(stopped)).isEqualTo("stopped");
        assertThat(stopped).contains("nothing is lost", "Go on");
    }

    @Test
    void twoRunsAreCompared() throws IOException {
        Visitor rob = Visitor.signedIn(console, "rob");
        ended(rob, started(rob.post("/researcher", "/researcher/studies/ekc-follow-up/start", Map.of())));
        List<String> runs;
        try (Stream<Path> folders = Files.list(console.work().resolve("runs"))) {
            runs = folders.map(run -> String.valueOf(run.getFileName()))
                    .filter(run -> run.matches("ekc-follow-up-[0-9a-f]{6}-\\d"))
                    .sorted()
                    .toList();
        }
        assertThat(runs).hasSizeGreaterThan(1);
        String compared = ended(
                rob,
                started(rob.post(
                        "/researcher/compare",
                        "/researcher/compare",
                        Map.of("earlier", runs.get(0), "later", runs.get(1)))));
        assertThat(state(compared)).isEqualTo("done");
        assertThat(compared).contains("families");
        HttpResponse<String> wrong = rob.post(
                "/researcher/compare", "/researcher/compare", Map.of("earlier", "--json", "later", runs.get(1)));
        assertThat(wrong.body()).contains("Choose two different runs.");
    }

    @Test
    void allIsVerified() {
        Visitor ada = Visitor.signedIn(console, "ada");
        String found = ended(ada, started(ada.post("/auditor/verify", "/auditor/verify", Map.of())));
        assertThat(found).contains("What no verification proves").contains("as entered");
        HttpResponse<String> wrong = ada.post("/auditor/verify", "/auditor/verify", Map.of("against", "--print"));
        assertThat(wrong.body()).contains("Give a number of entries");
    }

    @Test
    void aRefusedRowIsShownToWhoeverSaysWhatForAndThatIsEntered() {
        Visitor anna = Visitor.signedIn(console, "anna");
        Map<String, String> row = Map.of("table", "children", "line", "50", "purpose", "mending");
        HttpResponse<String> shown = anna.post("/steward/quarantine/row", "/steward/quarantine/row", row);
        assertThat(shown.body()).contains("That you looked, and what for, was entered", "birth_date:");
        assertThat(console.looks())
                .anyMatch(line -> line.contains("quarantine.show") && line.contains("\"purpose\":\"mending\""));
        assertThat(console.work().resolve("console/tasks"))
                .satisfiesAnyOf(
                        tasks -> assertThat(tasks).doesNotExist(), tasks -> assertNowhere(tasks, "birth_date:"));
        Map<String, String> none = Map.of("table", "--help", "line", "50", "purpose", "mending");
        assertThat(anna.post("/steward/quarantine/row", "/steward/quarantine/row", none)
                        .body())
                .contains("Name a table");
    }

    private static void assertNowhere(Path tasks, String text) {
        try (Stream<Path> files = Files.walk(tasks)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(file).content().doesNotContain(text));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aRowIsShownOnlyToWhoeverHasJustProvenWhoTheyAre() {
        Visitor anna = Visitor.signedIn(console, "anna");
        console.clock().pass(java.time.Duration.ofMinutes(6));
        HttpResponse<String> asked = anna.get("/steward/quarantine/row?table=children&line=50");
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(asked.headers().firstValue("Location").orElseThrow()).contains("/me/prove?to=");
        assertThat(anna.get("/steward/erasure/new").statusCode()).isEqualTo(302);
    }

    @Test
    void anErasureIsDoneOnceItsNumberWasTypedTwice() {
        Visitor anna = Visitor.signedIn(console, "anna");
        String form = "/steward/erasure/new";
        Map<String, String> differ = Map.of(
                "organisation", "Agency North (invented)", "number", "no-such-1", "again", "no-such-2", "sure", "yes");
        assertThat(anna.post(form, form, differ).body()).contains("The two numbers are not the same");
        Map<String, String> unsure =
                Map.of("organisation", "Agency North (invented)", "number", "no-such-1", "again", "no-such-1");
        assertThat(anna.post(form, form, unsure).body()).contains("Say that you are sure");
        Map<String, String> sure = Map.of(
                "organisation", "Agency North (invented)", "number", "no-such-1", "again", "no-such-1", "sure", "yes");
        String task = started(anna.post(form, form, sure));
        String page = ended(anna, task);
        assertThat(page).contains("The register holds no family of this number");
        assertNowhere(console.work().resolve("console"), "no-such-1");
    }

    @Test
    void refusedRowsAreCountedByRuleWithTheirAge() {
        Visitor anna = Visitor.signedIn(console, "anna");
        String waiting = anna.post("/steward/quarantine", "/steward/quarantine/count", Map.of())
                .body();
        assertThat(waiting).contains("birth_after_order", "birth_date", "2015-06-30-", "Since delivery");
    }

    @Test
    void theLastDeliveriesStandBesideOneAnother() {
        Visitor anna = Visitor.signedIn(console, "anna");
        assertThat(anna.get("/steward/trends/key").statusCode()).isEqualTo(404);
        String page = started(anna.post("/steward/deliveries", "/steward/trends", Map.of()));
        assertThat(page).isEqualTo("/steward/trends/quality.html");
        HttpResponse<String> trends = anna.get(page);
        assertThat(trends.body()).contains("Agency North", "<svg");
        assertThat(trends.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("style-src 'sha256-");
    }

    @Test
    void aFamilyIsExplainedToTheAuditorAndThatIsEntered() throws IOException {
        Visitor ada = Visitor.signedIn(console, "ada");
        Path run;
        try (Stream<Path> folders = Files.list(console.work().resolve("runs"))) {
            run = folders.filter(each -> String.valueOf(each.getFileName()).matches("ekc-follow-up-[0-9a-f]{6}-1"))
                    .findFirst()
                    .orElseThrow();
        }
        String family =
                Files.readAllLines(run.resolve("dataset/coded.csv")).get(1).split(",", -1)[0];
        Map<String, String> asked = Map.of(
                "family",
                family.substring(0, 12),
                "variable",
                "new_out_of_home_t3",
                "run",
                String.valueOf(run.getFileName()),
                "purpose",
                "audit");
        String explained =
                ada.post("/auditor/explain", "/auditor/explain", asked).body();
        assertThat(explained).contains("new_out_of_home_t3", "T1");
        assertThat(console.looks())
                .anyMatch(line -> line.contains("\"action\":\"explain\"") && line.contains("\"actor\":\"ada\""));
        Map<String, String> wrong = Map.of("family", "--json", "purpose", "audit");
        assertThat(ada.post("/auditor/explain", "/auditor/explain", wrong).body())
                .contains("Give a pseudonym");
    }
}
