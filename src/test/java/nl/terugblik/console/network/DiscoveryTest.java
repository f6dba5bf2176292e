package nl.terugblik.console.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.cli.jobs.SignInProvider;
import nl.terugblik.console.place.Origin;
import nl.terugblik.console.place.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

/** What a provider says of itself: believed where it is the one that was named, and asked again where it was silent. */
class DiscoveryTest {

    private HttpServer server;
    private volatile String said = "";
    private int asked;
    private Instant now = Instant.parse("2026-01-05T09:00:00Z");

    @BeforeEach
    void begin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked++;
            byte[] body = said.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(body.length == 0 ? 503 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    private String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private Discovery discovery(String issuer) {
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        SignInProvider provider = new SignInProvider(
                issuer, "terugblik", "secret", "Agency", "upn", "", Set.of("openid"), List.of(), List.of(), "RS256");
        return new Discovery(
                provider,
                new Place(
                        Path.of("work"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Path.of("jobs"),
                        new Origin("https", "terugblik.agency.example", 443),
                        Optional.of(provider),
                        List.of(),
                        clock));
    }

    private static String configuration(String issuer, String token) {
        return """
                {"issuer": "%s", "authorization_endpoint": "%s/a", "token_endpoint": "%s", "jwks_uri": "%s/k",
                "response_types_supported": ["code"], "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(issuer, issuer, token, issuer);
    }

    @Test
    void isAskedOnceAndSendsBackToTheNameOfTheConsoleAlone() {
        said = configuration(issuer(), issuer() + "/t");
        Discovery discovery = discovery(issuer());
        ClientRegistration first = Objects.requireNonNull(discovery.findByRegistrationId("network"));
        assertThat(first.getRedirectUri()).isEqualTo("https://terugblik.agency.example/sign-in/network/back");
        assertThat(discovery.findByRegistrationId("network")).isSameAs(first);
        assertThat(discovery.findByRegistrationId("another")).isNull();
        assertThat(asked).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"'',''", "{},''", "[],''", "<html>,''", "AS,https://elsewhere.example"})
    void isNotBelievedWhereItIsNoneOrAnother(String text, String named) {
        said = text.equals("AS") ? configuration(named, issuer() + "/t") : text;
        assertThatThrownBy(() -> discovery(issuer()).findByRegistrationId("network"))
                .isInstanceOf(UnreachableProvider.class)
                .hasMessageNotContaining("elsewhere");
    }

    @Test
    void isAskedAgainAfterHalfAMinute() {
        Discovery discovery = discovery(issuer());
        for (int time = 0; time < 3; time++) {
            assertThatThrownBy(() -> discovery.findByRegistrationId("network")).isInstanceOf(UnreachableProvider.class);
        }
        assertThat(asked).isEqualTo(1);
        said = configuration(issuer(), issuer() + "/t");
        now = now.plus(Duration.ofSeconds(30));
        assertThat(discovery.findByRegistrationId("network")).isNotNull();
    }
}
