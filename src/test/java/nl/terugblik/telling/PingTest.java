package nl.terugblik.telling;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls to whoever counts nights, answered by a real server. */
class PingTest {

    private static final String SECRET = "5e6c1f0a";

    @TempDir
    private Path work = Path.of("");

    private final List<String> called = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int status = 200;
    private HttpServer server;

    PingTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/", exchange -> {
            called.add(exchange.getRequestMethod() + " " + exchange.getRequestURI()
                    + new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void isOfTheStartTheEndAndAFailureOfANightEachOnce() {
        Telling telling = telling(server.getAddress().getPort(), Duration.ofSeconds(20));

        telling.begin("nightly intake");
        telling.end(Nightly.done(1), Optional.empty());
        telling.end(Nightly.done(1), Optional.empty());
        telling.end(Nightly.failed(2, 3, "intake"), Optional.empty());

        assertThat(called).containsExactly("GET /5e6c1f0a/start?a=b", "GET /5e6c1f0a?a=b", "GET /5e6c1f0a/fail?a=b");
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 500})
    void failsNothingAndFollowsNobodyWhateverTheAnswerIs(int answer) {
        status = answer;

        telling(server.getAddress().getPort(), Duration.ofSeconds(20)).end(Nightly.done(1), Optional.empty());

        assertThat(called).hasSize(1);
        assertThat(warnings)
                .containsExactly("The ping was answered with status " + answer + "; the work goes on without it.");
    }

    @Test
    void failsNothingWhereTheServerHangsOrIsNotThereAndTellsNobodyTheAddress() throws IOException {
        try (ServerSocket hangs = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            telling(hangs.getLocalPort(), Duration.ofMillis(300)).end(Nightly.done(1), Optional.empty());
        }
        telling(1, Duration.ofSeconds(20)).end(Nightly.done(2), Optional.empty());

        assertThat(warnings)
                .hasSize(2)
                .allSatisfy(warning ->
                        assertThat(warning).isEqualTo("The ping was not answered; the work goes on without it."));
        assertThat(plan(1, Duration.ofSeconds(1)).toString()).doesNotContain(SECRET);
    }

    private Telling telling(int port, Duration patience) {
        return new Telling(plan(port, patience), work, warnings::add);
    }

    private static TellingPlan plan(int port, Duration patience) {
        URI address = URI.create("http://127.0.0.1:" + port + "/" + SECRET + "?a=b");
        return new TellingPlan(
                Language.NL, Optional.empty(), Optional.of(new Ping(address, patience)), Optional.empty());
    }
}
