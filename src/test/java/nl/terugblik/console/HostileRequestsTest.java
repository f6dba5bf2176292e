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
