package nl.terugblik.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import tools.jackson.databind.json.JsonMapper;

/** The pages of each role in a real browser: readable by everyone, with keys alone, on a telephone, and without scripts. */
class PagesInBrowserTest {

    @TempDir
    private static Path folder = Path.of("");

    private static ServedConsole console;
    private static String run = "";
    private static String delivery = "";
    private Browser browser;

    @BeforeAll
    static void serve() throws IOException {
        console = ServedConsole.of(ServedConsole.worked(folder));
        run = only(console.work().resolve("runs"));
        delivery = only(console.work().resolve("deliveries"));
        Visitor rob = Visitor.signedIn(console, "rob");
        rob.post("/researcher", "/researcher/studies/ekc-follow-up/start", Map.of());
        Visitor ada = Visitor.signedIn(console, "ada");
        awaitTasks();
        ada.post("/auditor/verify", "/auditor/verify", Map.of());
        awaitTasks();
        rob.post("/researcher/compare", "/researcher/compare", Map.of("later", run.replaceFirst("1$", "2")));
        awaitTasks();
        Visitor anna = Visitor.signedIn(console, "anna");
        Map<String, String> nobody =
                Map.of("organisation", "Agency North (invented)", "number", "0", "again", "0", "sure", "yes");
        anna.post("/steward/erasure/new", "/steward/erasure/new", nobody);
        awaitTasks();
    }

    private static String only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What was started on pages, the latest first. */
    private static List<Path> tasks() {
        try (Stream<Path> tasks = Files.list(console.work().resolve("console/tasks"))) {
            return tasks.sorted((one, other) -> began(other).compareTo(began(one)))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String began(Path task) {
        return about(task, "began");
    }

    private static String about(Path task, String field) {
        try {
            return new JsonMapper()
                    .readTree(Files.readString(task.resolve("task.json")))
                    .path(field)
                    .asString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void awaitTasks() {
        tasks().forEach(task -> ProcessHandle.of(Long.parseLong(about(task, "process")))
                .ifPresent(process -> process.onExit().join()));
    }

    private static String task(String command) {
        return tasks().stream()
                .filter(task -> words(task).contains("\"" + command + "\""))
                .findFirst()
                .map(task -> String.valueOf(task.getFileName()))
                .orElseThrow();
    }

    private static String words(Path task) {
        try {
            return Files.readString(task.resolve("task.json"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @AfterAll
    static void end() {
        console.close();
    }

    @BeforeEach
    void open() {
        browser = Browser.on(console);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest(name = "of {0}")
    @CsvSource(delimiter = '|', textBlock = """
            anna | /steward /steward/deliveries /steward/deliveries/DELIVERY /steward/quarantine /steward/quarantine/row /steward/schedules /steward/erasure /steward/erasure/new /steward/erasure/FORGET
            rob  | /researcher /researcher/studies/ekc-follow-up /researcher/runs /researcher/runs/RUN /researcher/compare /researcher/releases /researcher/work/STUDY /researcher/work/COMPARE
            ada  | /auditor /auditor?action=none /auditor/looks /auditor/checkpoints /auditor/releases /auditor/lineage /auditor/lineage/RUN?variable=new_out_of_home_t3 /auditor/verify /auditor/verify/VERIFY /auditor/explain
            """)
    void canBeReadByEveryoneOnADeskAndOnATelephone(String who, String pages) {
        browser.signIn(console, who);
        for (String page : pages.split(" ", -1)) {
            browser.open(page.replace("DELIVERY", delivery)
                            .replace("RUN", run)
                            .replace("STUDY", page.contains("STUDY") ? task("study") : "")
                            .replace("COMPARE", page.contains("COMPARE") ? task("compare") : "")
                            .replace("VERIFY", page.contains("VERIFY") ? task("verify") : "")
                            .replace("FORGET", page.contains("FORGET") ? task("forget") : ""))
                    .mustBeAccessible();
            assertThat(browser.count("h1")).as(page).isEqualTo(1);
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "rob, /researcher/runs/RUN/files/report/index.html",
        "rob, /researcher/runs/RUN/files/report/index.en.html",
        "anna, /steward/deliveries/DELIVERY/digest"
    })
    void showsReportsThatCanBeReadByEveryone(String who, String page) {
        browser.signIn(console, who)
                .open(page.replace("RUN", run).replace("DELIVERY", delivery))
                .mustBeAccessible();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void leadsFromOneLanguageOfAReportToTheOther() {
        browser.signIn(console, "rob")
                .open("/researcher/runs/" + run + "/files/report/index.html")
                .press("a[hreflang=en]")
                .awaitPath("/researcher/runs/" + run + "/files/report/index.en.html", true);
    }

    /** Goes on with the tabulator until something with such words, or such a name, has the focus. */
    private void tabTo(String words) {
        for (int tabs = 0; !isAt(words); tabs++) {
            assertThat(tabs).as(words + " on " + browser.path()).isLessThan(120);
            browser.keys(Keys.TAB);
        }
    }

    private boolean isAt(String words) {
        return browser.focused().getText().equals(words)
                || words.equals(browser.focused().getAttribute("id"))
                || words.equals(browser.focused().getAttribute("aria-label"));
    }

    @Test
    void letsAStewardSeeARefusedRowWithKeysAlone() {
        browser.signIn(console, "anna").open("/steward?lang=nl");
        tabTo("Leveringen");
        browser.keys(Keys.ENTER).awaitPath("/steward/deliveries", true);
        tabTo(delivery);
        browser.keys(Keys.ENTER).awaitPath("/steward/deliveries/" + delivery, true);
        tabTo("Bekijk regel 50 van children.csv");
        browser.keys(Keys.ENTER).awaitPath("/steward/quarantine/row", true);
        tabTo("purpose");
        browser.keys("Om");
        tabTo("Toon de rij");
        browser.keys(Keys.ENTER).awaitText("is vastgelegd in het inzagelogboek");
        assertThat(browser.text()).contains("birth_date");
        browser.mustBeAccessible();
    }

    @Test
    void letsAnAuditorVerifyWithKeysAlone() {
        browser.signIn(console, "ada").open("/auditor?lang=nl");
        tabTo("Controle");
        browser.keys(Keys.ENTER).awaitPath("/auditor/verify", true);
        tabTo("Controleer nu");
        browser.keys(Keys.ENTER).awaitPath("/auditor/verify/", true).awaitText("Wat geen controle bewijst");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void letsAResearcherStartWatchKillAndGoOnWithAStudyWithKeysAlone() {
        browser.signIn(console, "rob").open("/researcher?lang=nl");
        tabTo("Start studie ekc-follow-up-matched");
        browser.keys(Keys.ENTER).awaitPath("/researcher/work/", true).awaitText("screen families");
        assertThat(browser.complaints()).isEmpty();
        Path task =
                console.work().resolve("console/tasks").resolve(browser.path().substring("/researcher/work/".length()));
        ProcessHandle.of(Long.parseLong(about(task, "process"))).ifPresent(ProcessHandle::destroyForcibly);
        browser.awaitText("afgebroken").mustBeAccessible();
        tabTo("Ga verder");
        browser.keys(Keys.ENTER).awaitText("Dataset:");
        tabTo(browser.find("#steps a[href^='/researcher/runs/']").getText());
        browser.keys(Keys.ENTER).awaitPath("/researcher/runs/", true);
        tabTo("Lees het rapport");
        browser.keys(Keys.ENTER).awaitPath("/researcher/runs/", true);
        assertThat(browser.path()).endsWith("/files/report/index.html");
    }

    @Test
    void worksWithoutAnyScript() {
        browser.withoutScripts().signIn(console, "rob").open("/researcher/studies/ekc-follow-up?lang=nl");
        browser.press("main form button").awaitPath("/researcher/work/", true);
        awaitTasks();
        String page = browser.path();
        browser.open(page).awaitText("klaar");
    }
}
