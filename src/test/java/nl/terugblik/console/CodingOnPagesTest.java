package nl.terugblik.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.terugblik.Said;
import nl.terugblik.accounts.Account.Password;
import nl.terugblik.accounts.Accounts;
import nl.terugblik.accounts.Role;
import nl.terugblik.ledger.LedgerFolder;
import nl.terugblik.ledger.entry.Acting;
import nl.terugblik.round.FilledSheet;
import nl.terugblik.round.InventedPlans;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** A round from its opening to its close on the pages of its coders, who see their own alone and lose nothing when a session ends. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CodingOnPagesTest {

    private static final String ROUND = "/coder/rounds/plans";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("name=\"(code\\.[a-z_]+)\"");
    private static final Pattern UNIT = Pattern.compile("name=\"unit\" value=\"([^\"]+)\"");
    private static final Pattern KIND = Pattern.compile("<dt>Kind</dt><dd>([a-z]+)</dd>");

    @TempDir
    private static Path folder = Path.of("");

    private static ServedConsole console;
    private static Path work = Path.of("");

    @BeforeAll
    static void serve() throws IOException {
        work = folder.resolve("work");
        Path delivery = folder.resolve("delivery");
        InventedPlans.write(delivery, 90);
        Path round = InventedPlans.round(folder, delivery, "");
        Files.writeString(
                round, Files.readString(round).replace("a: anna", "a: cor").replace("b: bram", "b: dora"));
        said("intake", delivery.toString());
        said("coding", "open", round.toString());
        console = ServedConsole.of(work);
        Accounts accounts = new Accounts(work, new LedgerFolder(work, Optional.empty()), console.clock());
        for (String name : List.of("dora", "cees", "eva")) {
            Acting tester = new Acting("tester", "test");
            accounts.add(name, Role.CODER, tester);
            String hash = new BCryptPasswordEncoder(4).encode(ServedConsole.PASSWORD);
            accounts.change(
                    name,
                    tester,
                    "account.password",
                    Map.of(),
                    account -> account.with(new Password(String.valueOf(hash), ServedConsole.SECRET, 0)));
        }
    }

    private static void said(String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of("--work", work.toString()));
        all.addAll(List.of(arguments));
        Said said = Said.by(all.toArray(String[]::new));
        assertThat(said.exit()).as(said.err()).isZero();
    }

    @AfterAll
    static void close() {
        console.close();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** What a coder gives for the unit of a page: all that is asked, the subject in a way of their own for some. */
    private static Map<String, String> codes(String page, String subject) {
        Matcher kind = KIND.matcher(page);
        assertThat(kind.find()).as(page).isTrue();
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("unit", unit(page));
        Matcher field = FIELD.matcher(page);
        while (field.find()) {
            codes.put(field.group(1), field.group(1).equals("code.category") ? subject : "1");
        }
        codes.put("note", kind.group(1).equals("agreement") ? "what about it?" : "");
        return codes;
    }

    private static String unit(String page) {
        Matcher unit = UNIT.matcher(page);
        assertThat(unit.find()).as(page).isTrue();
        return unit.group(1);
    }

    @Test
    @Order(1)
    void areSeenByThoseAloneWhomTheyName() {
        Visitor cor = Visitor.signedIn(console, "cor");
        assertThat(cor.get("/").headers().firstValue("Location")).hasValue("/coder");
        assertThat(cor.get("/coder").body()).contains(">plans</a>", "first coder");
        Visitor eva = Visitor.signedIn(console, "eva");
        assertThat(eva.get("/coder").body()).contains("No round names you").doesNotContain(">plans</a>");
        for (String page : List.of("", "/sheet/csv", "/sheet/xlsx", "/units/1")) {
            assertThat(eva.get(ROUND + page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(eva.post("/coder", ROUND + "/sheet", Map.of()).statusCode()).isEqualTo(404);
        assertThat(Visitor.signedIn(console, "cees").get(ROUND).body())
                .as("the third has nothing to decide yet")
                .contains("there is nothing to code now")
                .doesNotContain("Get my sheet");
        assertThat(cor.get("/coder/rounds/..%2F..").statusCode()).isIn(400, 404);
        assertThat(cor.get("/coder/rounds/others").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void letACoderCodeAHundredUnitsWithoutLosingOneAsSessionsEnd() throws IOException {
        Visitor cor = Visitor.signedIn(console, "cor");
        assertThat(location(cor.post(ROUND, ROUND + "/sheet", Map.of()))).isEqualTo(ROUND);
        assertThat(cor.get(ROUND).body()).contains("0 of ");
        String page = ROUND + "/units/1";
        int units = 0;
        int lost = 0;
        while (page.contains("/units/")) {
            String body = cor.get(page).body();
            Map<String, String> given = codes(body, units % 5 == 0 ? "housing" : "school");
            boolean ends = units % 40 == 35;
            if (ends) {
                Matcher token = CSRF.matcher(body);
                assertThat(token.find()).isTrue();
                given.put("_csrf", token.group(1));
                console.clock().pass(units > 100 ? Duration.ofHours(8) : Duration.ofMinutes(15));
                assertThat(location(cor.postPlain(page, given))).isEqualTo("/sign-in?to=" + page);
                Visitor dora = Visitor.signedIn(console, "dora");
                assertThat(dora.get("/coder").body()).as("another's").doesNotContain("not saved yet");
                cor = Visitor.signedIn(console, "cor");
                assertThat(cor.get("/coder").body()).contains("not saved yet", page);
                String again = cor.get(page).body();
                assertThat(again)
                        .contains("Your session was over before this was saved")
                        .doesNotContain("dora");
                if (given.containsKey("code.category")) {
                    assertThat(again).contains("what about it?").containsPattern("value=\"(housing|school)\" selected");
                }
                lost++;
                given.remove("_csrf");
            }
            String next = location(cor.post(page, page, given));
            assertThat(next).as("after " + page).isNotEqualTo(page);
            page = next;
            units++;
        }
        assertThat(units).isGreaterThan(100);
        assertThat(lost).isGreaterThan(2);
        assertThat(page).isEqualTo(ROUND);
        String all = cor.get(ROUND).body();
        assertThat(all).contains(units + " of " + units + " done", "id=\"hand-in\"");
        assertThat(console.looks().stream()
                        .filter(line -> line.contains("\"coding.unit\"")
                                && line.contains("\"shown\"")
                                && line.contains("\"actor\":\"cor\"")
                                && line.contains("\"purpose\":\"coding\""))
                        .count())
                .as("entries of units that were shown")
                .isGreaterThan(units);

        HttpResponse<String> done = cor.post(ROUND, ROUND + "/done", Map.of());

        assertThat(done.body()).contains("Taken in: the sheet of cor, " + units + " units.");
        assertThat(Files.readString(work.resolve("ledger/runs.jsonl")))
                .containsPattern("\"actor\":\"cor\",\"origin\":\"[^\"]*\",\"action\":\"coding.taken\"");
        assertThat(work.resolve("coding/plans/drafts/cor.given")).doesNotExist();
        try (Stream<Path> left = Files.list(work.resolve("coding/plans/handed-in"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    @Order(3)
    void keepWhatWasGivenWhereACodeLacksOrIsNone() {
        Visitor dora = Visitor.signedIn(console, "dora");
        dora.post(ROUND, ROUND + "/sheet", Map.of());
        String page = ROUND + "/units/2";
        Map<String, String> given = codes(dora.get(page).body(), "housing");
        given.keySet().removeIf(field -> field.startsWith("code."));
        given.put("note", "<b>later</b>");
        assertThat(location(dora.post(page, page, given))).isEqualTo(page + "?wrong=lacks");
        assertThat(dora.get(page + "?wrong=lacks").body()).contains("a code still lacks", "&lt;b&gt;later&lt;/b&gt;");
        Map<String, String> none = codes(dora.get(page).body(), "housing");
        none.replaceAll((field, code) -> field.startsWith("code.") ? "weather" : code);
        assertThat(location(dora.post(page, page, none))).isEqualTo(page + "?wrong=unknown");
        assertThat(dora.get(page).body()).contains("&lt;b&gt;later&lt;/b&gt;");
        assertThat(dora.get(ROUND + "/units/99999").statusCode()).isEqualTo(404);
        assertThat(dora.post(ROUND, ROUND + "/done", Map.of()).body())
                .contains("Nothing was handed in", "lacks a code where there must be one")
                .contains("nothing was taken in: ", " faults.")
                .doesNotContain(work.toString(), "listed in", "faults/dora");
        assertThat(dora.get(page).body()).as("and nothing is lost").contains("&lt;b&gt;later&lt;/b&gt;");
    }

    @Test
    @Order(4)
    void takeAFileInOrRefuseItWithAList() throws IOException {
        Visitor dora = Visitor.signedIn(console, "dora");
        HttpResponse<String> fetched = dora.get(ROUND + "/sheet/csv");
        assertThat(fetched.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"plans-dora.csv\"");
        assertThat(dora.get(ROUND + "/sheet/pdf").statusCode()).isEqualTo(404);
        FilledSheet sheet = FilledSheet.read(Files.writeString(folder.resolve("dora.csv"), fetched.body()))
                .coded(4);
        int row = sheet.first("agreement");
        String right = sheet.cell(sheet.rows().get(row), "category");
        assertThat(hand(dora, "dora.csv", sheet.with(row, "category", "weather").text(';', "\r\n")))
                .contains("Nothing was handed in", "holds a code that the instrument does not have")
                .doesNotContain("weather");
        assertThat(hand(dora, "letter.xlsx", "no workbook")).contains("Nothing was handed in");
        assertThat(hand(dora, "dora.csv", "")).contains("Choose a file");
        assertThat(hand(dora, "dora.csv", sheet.with(row, "category", right).text(';', "\r\n")))
                .contains("Taken in: the sheet of dora");
        assertThat(console.looks()).anyMatch(line -> line.contains("\"coding.sheet\"") && line.contains("\"dora\""));
        assertThat(send(Visitor.signedIn(console, "rob"), "/researcher", ROUND + "/file", "dora.csv", "x")
                        .statusCode())
                .as("a file from anybody else")
                .isEqualTo(403);
        assertThat(location(send(new Visitor(console), "/sign-in", ROUND + "/file", "dora.csv", "x")))
                .as("a file from nobody")
                .isEqualTo("/sign-in?to=" + ROUND);
        assertThat(send(dora, ROUND, ROUND + "/done", "dora.csv", "x".repeat(70_000))
                        .statusCode())
                .as("a large one elsewhere")
                .isEqualTo(413);
    }

    private static String hand(Visitor visitor, String name, String text) {
        HttpResponse<String> answer = send(visitor, ROUND, ROUND + "/file", name, text);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** Sends a form with a file. */
    private static HttpResponse<String> send(Visitor visitor, String page, String path, String name, String text) {
        Matcher token = CSRF.matcher(visitor.get(page).body());
        String own = token.find() ? token.group(1) : "";
        String body = "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + own
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"sheet\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + text + "\r\n--x--\r\n";
        return visitor.send(visitor.request(path)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    @Test
    @Order(5)
    void showAResearcherHowFarTheyAreAndHowFarTwoAgree() {
        Visitor rob = Visitor.signedIn(console, "rob");
        assertThat(rob.get("/researcher/rounds").body()).contains(">plans</a>", "two people code");
        assertThat(rob.get("/researcher/rounds/plans").body())
                .contains("id=\"compare\"", "Once the two were compared")
                .doesNotContain("id=\"close\"", "kappa");
        assertThat(rob.post("/researcher", "/researcher/rounds/plans/close", Map.of())
                        .statusCode())
                .isEqualTo(404);
        String work = location(rob.post("/researcher", "/researcher/rounds/plans/compare", Map.of()));
        await(work);
        assertThat(rob.get("/researcher/rounds/plans").body())
                .contains("compared; the third decides", "kappa", "<td class=\"number\">")
                .doesNotContain("id=\"compare\"");
        assertThat(rob.get("/researcher/rounds/others").statusCode()).isEqualTo(404);
    }

    private static void await(String page) {
        Path task = console.work().resolve("console/tasks").resolve(page.substring(page.lastIndexOf('/') + 1));
        try {
            String about = Files.readString(task.resolve("task.json"));
            Matcher process = Pattern.compile("\"process\" ?: ?([0-9]+)").matcher(about);
            assertThat(process.find()).isTrue();
            ProcessHandle.of(Long.parseLong(process.group(1)))
                    .ifPresent(one -> one.onExit().join());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    @Order(6)
    void canBeCarriedToTheirEndWithKeysAloneByEveryone() {
        try (Browser browser = Browser.on(console)) {
            browser.signIn(console, "cees").open("/coder?lang=en").mustBeAccessible();
            tabTo(browser, "plans");
            browser.keys(Keys.ENTER).awaitPath(ROUND, true).awaitText("0 of ").mustBeAccessible();
            tabTo(browser, "next");
            browser.keys(Keys.ENTER).awaitPath(ROUND + "/units/", true).mustBeAccessible();
            assertThat(browser.text())
                    .contains("The two coders gave:")
                    .doesNotContain("cor ", "dora")
                    .containsPattern("Unit 1 of \\d+");
            int codes = browser.count("main form input[type=radio]") + browser.count("main form select");
            assertThat(codes).isPositive();
            if (browser.count("main form select") > 0) {
                assertThat(browser.focused().getTagName()).isEqualTo("select");
                browser.keys(Keys.ARROW_DOWN);
            } else {
                browser.keys(Keys.SPACE);
            }
            tabTo(browser, "save");
            browser.keys(Keys.ENTER).awaitText("Unit 2 of ");
            assertThat(browser.path()).isEqualTo(ROUND + "/units/2");
            assertThat(browser.complaints()).isEmpty();
            browser.press("header form button");
        }
        Visitor cees = Visitor.signedIn(console, "cees");
        String page = ROUND + "/units/2";
        while (page.contains("/units/")) {
            String body = cees.get(page).body();
            Matcher first = Pattern.compile("<li><b>([a-z_0-9?]+)</b>").matcher(body);
            assertThat(first.find()).as(body).isTrue();
            String next = location(cees.post(page, page, Map.of("unit", unit(body), "code.code", first.group(1))));
            assertThat(next).isNotEqualTo(page);
            page = next;
        }
        assertThat(cees.post(ROUND, ROUND + "/done", Map.of()).body()).contains("Taken in: the sheet of cees");
        Visitor rob = Visitor.signedIn(console, "rob");
        await(location(rob.post("/researcher", "/researcher/rounds/plans/close", Map.of())));
        assertThat(rob.get("/researcher/rounds/plans").body()).contains("closed", "/researcher/rounds/plans/report");
        assertThat(rob.get("/researcher/rounds/plans/report").body()).contains("<html lang=\"en\"");
        try (Browser browser = Browser.on(console)) {
            browser.signIn(console, "rob").open("/researcher/rounds").mustBeAccessible();
            browser.open("/researcher/rounds/plans").mustBeAccessible();
            assertThat(browser.open("/researcher/rounds/plans/report").violations())
                    .isEmpty();
        }
    }

    private static void tabTo(Browser browser, String words) {
        for (int tabs = 0; !isAt(browser, words); tabs++) {
            assertThat(tabs).as(words + " on " + browser.path()).isLessThan(120);
            browser.keys(Keys.TAB);
        }
    }

    private static boolean isAt(Browser browser, String words) {
        return browser.focused().getText().equals(words)
                || words.equals(browser.focused().getAttribute("id"));
    }
}
