package nl.terugblik.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.terugblik.Said;
import nl.terugblik.round.InventedPlans;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of coders that come in late, twice or at the wrong moment; the command that takes a sheet in is one that answers as it is told to. */
class FormsOfCodersTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** Says that it began, waits until it may end, and ends as it is told to. */
    private static final String TAKE = """
            cd "$0" && echo "$@" > began
            while [ ! -e go ]; do sleep 0.02; done
            cat err >&2; cat out; exit $(cat exit)
            """;

    @TempDir
    private static Path folder = Path.of("");

    private static ServedConsole console;
    private static Path work = Path.of("");
    private static Path told = Path.of("");

    @BeforeAll
    static void serve() throws IOException {
        work = folder.resolve("work");
        Path delivery = folder.resolve("delivery");
        InventedPlans.write(delivery, 20);
        Said said = Said.by("--work", work.toString(), "intake", delivery.toString());
        assertThat(said.exit()).as(said.err()).isZero();
        told = Files.createDirectories(folder.resolve("told"));
        console = ServedConsole.of(work, List.of("/bin/sh", "-c", TAKE, told.toString()));
    }

    @AfterAll
    static void close() {
        console.close();
    }

    private static InventedDesk round(String name) {
        return new InventedDesk(work, name).open("plans").sheet("u1", "u2", "u3");
    }

    private static String page(InventedDesk round, int unit) {
        return "/coder/rounds/" + round.round() + "/units/" + unit;
    }

    private static void command(int exit, String out, String err) throws IOException {
        Files.deleteIfExists(told.resolve("began"));
        Files.deleteIfExists(told.resolve("go"));
        Files.writeString(told.resolve("exit"), String.valueOf(exit));
        Files.writeString(told.resolve("out"), out);
        Files.writeString(told.resolve("err"), err);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static Map<String, String> given(String unit, String code, String note) {
        return Map.of("unit", unit, "code.so", code, "note", note);
    }

    /** Sends the form of a unit once the session of its page is over, and signs in again. */
    private static Visitor late(Visitor cor, String page, Map<String, String> given) {
        Matcher token = CSRF.matcher(cor.get(page).body());
        assertThat(token.find()).isTrue();
        Map<String, String> all = new HashMap<>(given);
        all.put("_csrf", token.group(1));
        console.clock().pass(Duration.ofMinutes(15));
        assertThat(location(cor.postPlain(page, all))).isEqualTo("/sign-in?to=" + page);
        return Visitor.signedIn(console, "cor");
    }

    @Test
    void areKeptForTheUnitThatWasReadWhateverItsNumberIsByThen() {
        InventedDesk round = round("numbers");
        Visitor cor = Visitor.signedIn(console, "cor");
        assertThat(cor.get(page(round, 2)).body()).contains("name=\"unit\" value=\"u2\"", "Invented text of u2");

        round.sheet("u2", "u3"); // the family of u1 left

        assertThat(location(cor.post(page(round, 2), page(round, 2), given("u2", "1", ""))))
                .isEqualTo(page(round, 2));
        assertThat(round.drafts().read().keySet()).containsExactly("u2");
        for (String gone : List.of("u1", "")) {
            String moved = location(cor.post(page(round, 2), page(round, 2), given(gone, "0", "")));
            assertThat(moved).isEqualTo(page(round, 2) + "?wrong=moved");
            assertThat(cor.get(moved).body()).contains("Nothing was saved: a family left the round");
        }
        assertThat(round.drafts().read().keySet()).containsExactly("u2");
    }

    private static String handIn(InventedDesk round, int exit, String err) throws IOException {
        command(exit, "", err);
        Files.createFile(told.resolve("go"));
        String own = "/coder/rounds/" + round.round();
        return Visitor.signedIn(console, "cor")
                .post("/coder", own + "/done", Map.of())
                .body();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 137, 143})
    void saySoWhereHandingInWasCutOffAndNobodyKnowsWhatItDid(int exit) throws IOException {
        assertThat(handIn(round("cut-off"), exit, "It broke off.\n"))
                .contains("Look whether it stands here as handed in", "It broke off.")
                .doesNotContain("Nothing was handed in");
    }

    @Test
    void tellWhyASheetWasRefusedAndNotWhereItLies() throws IOException {
        InventedDesk round = round("refused");
        for (Path lies : List.of(round.folder(), round.folder().toAbsolutePath())) {
            assertThat(handIn(
                            round,
                            4,
                            "The sheet is refused: 2 faults, listed in " + lies + "/faults/cor.csv.csv.\n  line 2: "
                                    + lies + "/handed-in/cor.csv holds no code\n"))
                    .contains("Nothing was handed in", "The sheet is refused: 2 faults.")
                    .doesNotContain(work.toString(), "Look whether");
        }
    }

    @Test
    void withAFileLeadToWhereOneSignsInOnceTheirSessionIsOver() {
        InventedDesk round = round("file");
        Visitor cor = Visitor.signedIn(console, "cor");
        String own = "/coder/rounds/file";
        assertThat(cor.get(own).body()).contains("Sign in again first if this page stood open long");
        console.clock().pass(Duration.ofMinutes(15));
        String workbook = "--x\r\nContent-Disposition: form-data; name=\"sheet\"; filename=\"cor.xlsx\"\r\n\r\n"
                + "x".repeat(3_000_000) + "\r\n--x--\r\n";
        assertThat(location(cor.send(cor.request(own + "/file")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString(workbook))
                        .build())))
                .isEqualTo("/sign-in?to=" + own);
        assertThat(round.folder().resolve("handed-in")).doesNotExist();
    }

    @Test
    void areNotForCaseFilesWhichAreCodedFromTheCommandLine() {
        new InventedDesk(work, "case-files").open("run").sheet("u1", "u2", "u3");
        Visitor cor = Visitor.signedIn(console, "cor");
        assertThat(cor.get("/coder").body()).doesNotContain("case-files");
        for (String page : List.of("", "/units/1", "/sheet/csv")) {
            assertThat(cor.get("/coder/rounds/case-files" + page).statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
        Visitor rob = Visitor.signedIn(console, "rob");
        assertThat(rob.get("/researcher/rounds").body()).doesNotContain("case-files");
        assertThat(rob.get("/researcher/rounds/case-files").statusCode()).isEqualTo(404);
    }

    @Test
    void areNotSavedWhileTheirSheetIsHandedIn() throws IOException {
        InventedDesk round = round("at-once");
        command(0, "Taken in: the sheet of cor, 3 units.", "");
        Visitor cor = Visitor.signedIn(console, "cor");
        Visitor inAnotherTab = Visitor.signedIn(console, "cor");
        for (int unit = 1; unit <= 3; unit++) {
            cor.post(page(round, unit), page(round, unit), given("u" + unit, "1", ""));
        }
        String own = "/coder/rounds/at-once";
        CompletableFuture<HttpResponse<String>> handedIn =
                CompletableFuture.supplyAsync(() -> cor.post(own, own + "/done", Map.of()));
        while (!Files.exists(told.resolve("began"))) {
            assertThat(handedIn).isNotDone();
            Thread.onSpinWait();
        }

        String busy = location(inAnotherTab.post(page(round, 2), page(round, 2), given("u2", "0", "second thoughts")));
        String twice = inAnotherTab.post("/coder", own + "/done", Map.of()).body();
        Files.createFile(told.resolve("go"));

        assertThat(busy).isEqualTo(page(round, 2) + "?wrong=busy");
        assertThat(twice).contains("Your sheet is being handed in already");
        assertThat(handedIn.join().body()).contains("Taken in: the sheet of cor, 3 units.");
        assertThat(round.drafts().read().get("u2"))
                .isNotNull()
                .satisfies(kept -> assertThat(kept.code("so")).isEqualTo("1"));
        assertThat(inAnotherTab.get(busy).body())
                .contains("Not saved: your sheet is being handed in", "second thoughts");
        inAnotherTab.post(page(round, 2), page(round, 2), given("u2", "0", "second thoughts"));
        assertThat(round.drafts().read().get("u2"))
                .isNotNull()
                .satisfies(kept -> assertThat(kept.code("so")).isEqualTo("0"));
    }

    @Test
    void areAllKeptThatCameInAfterTheirSessionsHadEndedUntilEachIsSaved() {
        InventedDesk round = round("late");
        Visitor cor = Visitor.signedIn(console, "cor");
        cor = late(cor, page(round, 1), given("u1", "0", "of the first"));
        cor = late(cor, page(round, 2), given("u2", "1", "of the second"));
        cor = late(cor, page(round, 3), given("u3", "1", "of the third"));
        assertThat(cor.get("/coder").body()).contains(page(round, 1), page(round, 2), page(round, 3));

        cor.post(page(round, 3), page(round, 3), given("u3", "1", "of the third"));

        assertThat(cor.get("/coder").body())
                .contains(page(round, 1), page(round, 2))
                .doesNotContain(page(round, 3));
        assertThat(cor.get(page(round, 2)).body()).contains("of the second", "Your session was over");

        round.sheet("u2", "u3"); // the family of u1 left

        assertThat(location(cor.get(page(round, 2))))
                .as("to the unit that the form is of")
                .isEqualTo(page(round, 1));
        assertThat(cor.get(page(round, 1)).body()).contains("of the second").doesNotContain("of the first");
        cor.post(page(round, 1), page(round, 1), given("u2", "1", "of the second"));
        String moved = location(cor.get(page(round, 1)));
        assertThat(moved).as("whose unit is gone").isEqualTo(page(round, 1) + "?wrong=moved");
        assertThat(cor.get(moved).body()).contains("a family left the round").doesNotContain("of the first");
        assertThat(cor.get("/coder").body()).doesNotContain("not saved yet");
        assertThat(round.drafts().read().keySet()).containsExactly("u3", "u2");
    }
}
