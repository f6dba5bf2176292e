package nl.terugblik.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of steward, researcher and auditor, as a browser without JavaScript gets them. */
class PagesOfEachRoleTest {

    @TempDir
    private static Path folder = Path.of("");

    private static ServedConsole console;
    private static final Map<String, Visitor> VISITORS = new LinkedHashMap<>();
    private static String run = "";
    private static String delivery = "";

    @BeforeAll
    static void serve() throws Exception {
        console = ServedConsole.of(ServedConsole.worked(folder));
        for (String name : List.of("anna", "rob", "ada")) {
            VISITORS.put(name, Visitor.signedIn(console, name));
        }
        run = only(console.work().resolve("runs"));
        delivery = only(console.work().resolve("deliveries"));
    }

    @AfterAll
    static void close() {
        console.close();
    }

    private static String only(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static HttpResponse<String> get(String who, String path) {
        return java.util.Objects.requireNonNull(VISITORS.get(who))
                .get(path.replace("RUN", run).replace("DELIVERY", delivery));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        /steward                                | 200 | 403 | 403
        /steward/deliveries                     | 200 | 403 | 403
        /steward/deliveries/DELIVERY            | 200 | 403 | 403
        /steward/deliveries/DELIVERY/digest     | 200 | 403 | 403
        /steward/deliveries/2015-none           | 404 | 403 | 403
        /steward/deliveries/..%2F..             | 400 | 400 | 400
        /steward/quarantine                     | 200 | 403 | 403
        /steward/quarantine/row                 | 200 | 403 | 403
        /steward/schedules                      | 200 | 403 | 403
        /steward/erasure                        | 200 | 403 | 403
        /steward/erasure/new                    | 200 | 403 | 403
        /steward/erasure/0123456789abcdef       | 404 | 403 | 403
        /researcher                             | 403 | 200 | 403
        /researcher/studies/ekc-follow-up       | 403 | 200 | 403
        /researcher/studies/none                | 403 | 404 | 403
        /researcher/runs                        | 403 | 200 | 403
        /researcher/runs/RUN                    | 403 | 200 | 403
        /researcher/runs/RUN/steps              | 403 | 200 | 403
        /researcher/runs/none-1                 | 403 | 404 | 403
        /researcher/runs/RUN/files/report/index.html | 403 | 200 | 403
        /researcher/runs/RUN/files/run.json     | 403 | 200 | 403
        /researcher/runs/RUN/files/dataset/coded.csv | 403 | 404 | 403
        /researcher/runs/RUN/families/dataset/coded.csv | 403 | 302 | 403
        /researcher/runs/RUN/families/dataset/coded.csv?purpose=coding-check | 403 | 200 | 403
        /researcher/compare                     | 403 | 200 | 403
        /researcher/releases                    | 403 | 200 | 403
        /researcher/releases/none-1             | 403 | 404 | 403
        /researcher/work/0123456789abcdef       | 403 | 404 | 403
        /auditor                                | 403 | 403 | 200
        /auditor?action=study&from=2026-01-01   | 403 | 403 | 200
        /auditor/looks                          | 403 | 403 | 200
        /auditor/checkpoints                    | 403 | 403 | 200
        /auditor/checkpoints/999999             | 403 | 403 | 404
        /auditor/releases                       | 403 | 403 | 200
        /auditor/lineage                        | 403 | 403 | 200
        /auditor/lineage/RUN?variable=new_out_of_home_t3 | 403 | 403 | 200
        /auditor/verify                         | 403 | 403 | 200
        /auditor/explain                        | 403 | 403 | 200
        /steward/trends/quality.html            | 404 | 403 | 403
        /auditor/verify/0123456789abcdef        | 403 | 403 | 404
        """)
    void answersEachRoleAsItMay(String path, int steward, int researcher, int auditor) {
        assertThat(List.of(
                        get("anna", path).statusCode(),
                        get("rob", path).statusCode(),
                        get("ada", path).statusCode()))
                .containsExactly(steward, researcher, auditor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run.json%2F..%2F..%2F..%2Fkey",
                "../../../key",
                "..%2f..%2f..%2fkey",
                "report/../../../../key",
                "/etc/passwd",
                "READ-ME-FIRST.md%00",
                "dataset",
                ""
            })
    void givesNoFileThatTheLedgerDidNotRecord(String path) {
        HttpResponse<String> answer = get("rob", "/researcher/runs/RUN/files/" + path);
        assertThat(answer.statusCode()).isBetween(400, 404);
    }

    @Test
    void showsTheReportWithItsOwnStyleAndNothingThatRuns() {
        HttpResponse<String> report = get("rob", "/researcher/runs/RUN/files/report/index.en.html");
        assertThat(report.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "style-src 'sha256-", "form-action 'none'")
                .doesNotContain("script-src", "unsafe");
        assertThat(report.body()).contains("<html");
    }

    @Test
    void givesTablesToBeKeptAsFiles() {
        HttpResponse<String> table = get("rob", "/researcher/runs/RUN/files/tables/outcomes.csv");
        assertThat(table.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"outcomes.csv\"");
        assertThat(table.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(table.body()).startsWith("outcome,");
    }

    @Test
    void entersWhoTookTheFamiliesAndWhatFor() {
        get("rob", "/researcher/runs/RUN/families/dataset/coded.csv?purpose=coding-check");
        get("anna", "/researcher/runs/RUN/families/dataset/coded.csv?purpose=audit");
        assertThat(console.looks())
                .anyMatch(line -> line.contains("\"actor\":\"rob\"")
                        && line.contains("file dataset/coded.csv of run " + run)
                        && line.contains("coding-check")
                        && line.contains("\"outcome\":\"shown\""))
                .anyMatch(line -> line.contains("\"actor\":\"anna\"") && line.contains("\"outcome\":\"refused\""));
    }

    @Test
    void entersThatTheLogOfWhoLookedWasRead() {
        get("ada", "/auditor/looks");
        assertThat(console.looks())
                .anyMatch(line -> line.contains("\"actor\":\"ada\"") && line.contains("access.read"));
    }

    @ParameterizedTest(name = "{1} in {2}")
    @CsvSource(delimiter = '|', textBlock = """
        anna | /steward                            | nl | Wat op u wacht
        anna | /steward                            | en | What waits for you
        anna | /steward/deliveries                 | en | 7,491
        anna | /steward/deliveries                 | nl | 7.491
        anna | /steward/deliveries/DELIVERY        | en | birth_after_order
        anna | /steward/deliveries/DELIVERY/digest | nl | Agency North
        anna | /steward/quarantine                 | en | birth_after_order
        anna | /steward/erasure                    | nl | Een gezin wissen
        rob  | /researcher                         | en | can be carried out
        rob  | /researcher                         | nl | kan worden uitgevoerd
        rob  | /researcher/runs/RUN                | en | screen families
        rob  | /researcher/runs/RUN                | en | Read the report
        rob  | /researcher/compare                 | nl | twee afgeronde runs
        rob  | /researcher/releases                | en | No release was asked for yet
        ada  | /auditor                            | en | ledger.begun
        ada  | /auditor?action=study.ended         | en | run RUN
        ada  | /auditor?action=intake              | nl | intake.begun
        ada  | /auditor?actor=nobody               | en | No entry is like that
        ada  | /auditor/checkpoints                | nl | Ophalen
        ada  | /auditor/lineage/RUN?variable=new_out_of_home_t3 | en | placements.setting
        ada  | /auditor/verify                     | en | Verify now
        """)
    void saysInBothLanguages(String who, String path, String language, String words) {
        String separator = path.contains("?") ? "&" : "?";
        HttpResponse<String> page = get(who, path + separator + "lang=" + language);
        assertThat(page.body()).contains(words.replace("RUN", run)).doesNotContain("??");
    }

    @Test
    void showsARunWhoseLogIsGone() throws Exception {
        Path logs = console.work().resolve("logs");
        Path aside = console.work().resolve("logs-aside");
        Files.move(logs, aside);
        try {
            HttpResponse<String> page = get("rob", "/researcher/runs/RUN?lang=en");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Its log is not here any more", "Read the report");
        } finally {
            Files.move(aside, logs);
        }
    }
}
