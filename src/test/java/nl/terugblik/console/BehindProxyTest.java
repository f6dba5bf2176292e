package nl.terugblik.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.terugblik.cli.jobs.WebServer.Bound;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A console behind a proxy that has the certificate: heard is the proxy alone, and believed is what it says itself. */
class BehindProxyTest {

    private static final String HOST = "Host: terugblik.agency.example";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir
    private static Path folder = Path.of("");

    private static ServedConsole console;
    private static Bound bound;

    private static Bound behind(InetAddress proxy) {
        return new Bound(
                InetAddress.getLoopbackAddress(),
                ServedConsole.freePort(),
                "terugblik.agency.example",
                Optional.empty(),
                Optional.of(proxy),
                Optional.empty());
    }

    @BeforeAll
    static void serve() {
        bound = behind(InetAddress.getLoopbackAddress());
        console = ServedConsole.of(ServedConsole.worked(folder), bound);
    }

    @AfterAll
    static void close() {
        console.close();
    }

    private static Spoken get(String path, String... lines) {
        return Spoken.get(bound.port(), path, lines);
    }

    @Test
    void isKnownByItsNameAloneAndTellsBrowsersToEncipher() {
        assertThat(console.address()).isEqualTo("https://terugblik.agency.example");
        Spoken page = get("/sign-in", HOST, "X-Forwarded-For: 203.0.113.7", "X-Forwarded-Proto: https");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Strict-Transport-Security")).containsExactly("max-age=31536000");
        assertThat(page.header("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("Secure") && cookie.contains("HttpOnly"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Host: evil.example
            Host: terugblik.agency.example.evil.example
            Host: terugblik.agency.example:8443
            Host: terugblik.agency.example@evil.example
            Host:
            X-None: no host at all
            """)
    void answersToNoOtherName(String line) {
        assertThat(get("/sign-in", line, "X-Forwarded-Proto: https").status()).isEqualTo(400);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            X-Forwarded-Host: evil.example
            X-Forwarded-Server: evil.example
            X-Forwarded-Port: 666
            X-Forwarded-Prefix: //evil.example
            X-Forwarded-Proto: javascript
            Forwarded: host=evil.example;proto=http
            X-Original-URL: /accounts
            X-Rewrite-URL: /accounts
            """)
    void isLedNowhereByHeadersOfWhoeverAsks(String line) {
        Spoken page = get("/me", HOST, line);
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.header("Location")).containsExactly("/sign-in?to=%2Fme");
    }

    @Test
    void countsAttemptsByTheAddressThatTheProxyItselfSaw() {
        for (int time = 0; time < 20; time++) {
            // whoever asks makes up another address each time; the proxy adds the one it saw, of its own network
            assertThat(attempt("198.51.100." + time + ", 10.1.2.3")).isEqualTo(302);
        }
        assertThat(attempt("198.51.100.99, 10.1.2.3")).isEqualTo(429);
        assertThat(attempt("10.1.2.4")).isEqualTo(302);
    }

    private static int attempt(String forwarded) {
        Spoken page = get("/sign-in", HOST, "X-Forwarded-Proto: https");
        Matcher token = CSRF.matcher(page.body());
        assertThat(token.find()).isTrue();
        String cookie = page.header("Set-Cookie").stream()
                .filter(one -> one.startsWith("terugblik="))
                .findFirst()
                .orElseThrow()
                .split(";", 2)[0];
        String form = "username=nobody" + "&password=x&code=1&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return Spoken.to(
                        bound.port(),
                        String.join(
                                "\r\n",
                                List.of(
                                        "POST /sign-in HTTP/1.1",
                                        HOST,
                                        "Cookie: " + cookie,
                                        "X-Forwarded-For: " + forwarded,
                                        "X-Forwarded-Proto: https",
                                        "Content-Type: application/x-www-form-urlencoded",
                                        "Content-Length: " + form.length(),
                                        "Connection: close",
                                        "",
                                        form)))
                .status();
    }

    @Test
    void hearsNobodyButTheProxy() throws Exception {
        Bound elsewhere = behind(InetAddress.getByName("192.0.2.1"));
        try (ServedConsole other = ServedConsole.of(console.work(), elsewhere)) {
            Spoken page = Spoken.get(elsewhere.port(), "/sign-in", HOST, "X-Forwarded-For: 192.0.2.1");
            assertThat(page.status()).isEqualTo(403);
            assertThat(page.body()).doesNotContain("Terugblik", "Tomcat", "Exception");
            assertThat(other.address()).isEqualTo(console.address());
        }
    }
}
