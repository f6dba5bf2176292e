package nl.terugblik.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser would never say to a console, said by hand by a researcher who is signed in. */
class HostileSpeechTest {

    @TempDir
    private static Path folder = Path.of("");

    private static ServedConsole console;
    private static int port;
    private String cookie = "";

    @BeforeAll
    static void serve() {
        console = ServedConsole.of(ServedConsole.worked(folder));
        port = URI.create(console.address()).getPort();
    }

    @AfterAll
    static void close() {
        console.close();
    }

    @BeforeEach
    void signIn() {
        cookie = "Cookie: " + Visitor.signedIn(console, "rob").session();
    }

    private static String host() {
        return "Host: localhost:" + port;
    }

    private static void mustTellNothing(Spoken answer) {
        assertThat(answer.body())
                .doesNotContain(
                        "Exception",
                        "\tat ",
                        "Tomcat",
                        "org.apache",
                        "org.springframework",
                        "My account",
                        "frame.skip");
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void isHeardWhereItIsPlain() {
        assertThat(Spoken.get(port, "/me", host(), cookie, "Accept-Language: en")
                        .body())
                .contains("My account", "rob");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            evil.example
            localhost
            localhost:1
            localhost:PORT.evil.example
            evil.example:PORT
            localhost:PORT@evil.example
            evil.example/localhost:PORT
            LOCALHOST.:PORT
            [::ffff:7f00:1]:PORT
            0.0.0.0:PORT
            2130706433:PORT
            localhost:PORT, evil.example
            localhost:0PORT
            ' '
            """)
    void answersToItsNameAlone(String name) {
        Spoken answer = Spoken.get(port, "/me", "Host: " + name.replace("PORT", String.valueOf(port)), cookie);
        assertThat(answer.status()).isEqualTo(400);
        mustTellNothing(answer);
    }

    @Test
    void leadsWhoeverAsksInNumbersToItsName() {
        for (String numbers : List.of("127.0.0.1", "[::1]")) {
            Spoken answer = Spoken.get(port, "/sign-in?to=//evil.example", "Host: " + numbers + ":" + port, cookie);
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("Location")).containsExactly("http://localhost:" + port + "/sign-in");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "GET http://evil.example/me HTTP/1.1\r\nHOST",
                "GET //evil.example/me HTTP/1.1\r\nHOST",
                "GET /me HTTP/1.1\r\nHOST\r\nHost: evil.example",
                "GET /me HTTP/1.1",
                "GET /me HTTP/9.9\r\nHOST",
                "GET /assets/%u002e%u002e/words HTTP/1.1\r\nHOST",
                "GET /me\u0000 HTTP/1.1\r\nHOST",
                "GET /\\me HTTP/1.1\r\nHOST",
                "GET /assets/..\\words HTTP/1.1\r\nHOST",
                "GET /accounts<> HTTP/1.1\r\nHOST",
                "GET ../accounts HTTP/1.1\r\nHOST",
                "GET * HTTP/1.1\r\nHOST",
                "CONNECT localhost:22 HTTP/1.1\r\nHOST",
                "TRACE /me HTTP/1.1\r\nHOST",
                "TRACK /me HTTP/1.1\r\nHOST",
                "DEBUG /me HTTP/1.1\r\nHOST",
                "ME HTTP/1.1\r\nHOST",
                "GET /me HTTP/1.1\r\nHOST\r\nTransfer-Encoding: chunked\r\nContent-Length: 5",
                "POST /accounts/add HTTP/1.1\r\nHOST\r\nTransfer-Encoding: chunked",
                "POST /accounts/add HTTP/1.1\r\nHOST\r\nTransfer-Encoding: x",
                "POST /accounts/add HTTP/1.1\r\nHOST\r\nContent-Length: -1",
                "POST /accounts/add HTTP/1.1\r\nHOST\r\nContent-Length: 1\r\nContent-Length: 2",
                "POST /accounts/add HTTP/1.1\r\nHOST\r\nContent-Length: 99999999999",
                "POST /accounts/add HTTP/1.1\r\nHOST\r\nContent-Length: 70000",
                "GET /me HTTP/1.1\r\nHOST\r\n: nameless",
                "GET /me HTTP/1.1\r\nHOST\r\nBad Name: x",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n"
            })
    void isNotHeardWhereItIsNone(String said) {
        Spoken answer =
                Spoken.to(port, said.replace("HOST", host()) + "\r\n" + cookie + "\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).isIn(0, 400, 403, 404, 405, 411, 413, 501, 505);
        mustTellNothing(answer);
    }

    @Test
    void doesNotTurnToAnotherProtocol() {
        for (String upgrade : List.of("h2c", "websocket", "TLS/1.3")) {
            Spoken answer = Spoken.to(
                    port,
                    "GET /accounts HTTP/1.1\r\n" + host() + "\r\n" + cookie + "\r\nUpgrade: " + upgrade
                            + "\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\nConnection: Upgrade, HTTP2-Settings, close\r\n\r\n");
            assertThat(answer.status()).as(upgrade).isEqualTo(403);
        }
    }

    @Test
    void takesNoMoreThanItCanHold() {
        String many = IntStream.range(0, 2_000).mapToObj(n -> "a" + n + "=").collect(Collectors.joining("&"));
        List<Spoken> answers = List.of(
                Spoken.get(port, "/me", host(), cookie, "X-Long: " + "x".repeat(100_000)),
                Spoken.get(port, "/me?" + "x".repeat(50_000), host(), cookie),
                Spoken.get(port, "/" + "x/".repeat(20_000), host(), cookie),
                Spoken.get(port, "/me", host(), cookie, "Cookie: " + "a=b; ".repeat(20_000)),
                Spoken.get(port, "/me", host(), cookie, ("X-Many: y\r\n").repeat(500) + "X-Last: y"),
                Spoken.to(
                        port,
                        "POST /sign-in HTTP/1.1\r\n" + host() + "\r\n" + cookie
                                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                + many.length()
                                + "\r\nConnection: close\r\n\r\n" + many));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isIn(0, 400, 403, 413, 414, 431);
            mustTellNothing(answer);
        });
        isHeardWhereItIsPlain();
    }
}
