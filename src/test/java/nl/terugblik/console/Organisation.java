package nl.terugblik.console;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.terugblik.cli.jobs.SignInProvider;

/** An organisation that says by OpenID Connect who somebody is, and can be told to say it wrongly. */
final class Organisation implements AutoCloseable {

    private static final String CLIENT = "terugblik";
    private static final String SECRET = "the client's own secret";

    /** How a proof is signed. */
    enum Signed {
        BY_ITS_KEY,
        BY_ANOTHER_KEY,
        BY_THE_SECRET,
        BY_NOBODY
    }

    /** What it says of somebody; changed by whoever wants it to say something else. */
    final Map<String, Object> claims = new ConcurrentHashMap<>();

    volatile Signed signed = Signed.BY_ITS_KEY;
    volatile String issuerItNames = "";
    volatile boolean answers = true;

    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final Clock clock;
    private final RSAKey key;
    private final RSAKey another;

    Organisation(Clock clock) throws IOException, JOSEException {
        this.clock = clock;
        this.key = new RSAKeyGenerator(2048).keyID("one").generate();
        this.another = new RSAKeyGenerator(2048).keyID("one").generate();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** As a console is told of it. */
    SignInProvider provider(List<String> acr, List<String> amr) {
        return new SignInProvider(
                issuer(),
                CLIENT,
                SECRET,
                "Agency North",
                "upn",
                "@agency.example",
                java.util.Set.of("openid"),
                acr,
                amr,
                "RS256");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (!answers) {
                send(exchange, 503, "{}");
            } else if (path.equals("/.well-known/openid-configuration")) {
                send(exchange, 200, configuration());
            } else if (path.equals("/keys")) {
                send(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
            } else if (path.equals("/token")) {
                token(exchange);
            } else if (path.equals("/authorize")) {
                page(exchange);
            } else {
                send(exchange, 404, "{}");
            }
        }
    }

    /** The page on which somebody signs in here. */
    private void page(HttpExchange exchange) throws IOException {
        String back = signsIn(exchange.getRequestURI().toString()).replace("&", "&amp;");
        byte[] page = "<!doctype html><title>There</title><a id='yes' href='%s'>Yes, it is me</a>"
                .formatted(back)
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
    }

    private String configuration() {
        String named = issuerItNames.isEmpty() ? issuer() : issuerItNames;
        return """
                {"issuer": "%s", "authorization_endpoint": "%s/authorize", "token_endpoint": "%s/token", "jwks_uri": "%s/keys",
                "response_types_supported": ["code"], "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["RS256"], "scopes_supported": ["openid"]}
                """.formatted(named, issuer(), issuer(), issuer());
    }

    /** Somebody signs in here: gives the address that their browser is sent back to. */
    String signsIn(String authorize) {
        Map<String, String> asked = query(authorize.substring(authorize.indexOf('?') + 1));
        String code = "code-" + codes.size();
        codes.put(code, asked);
        return asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state");
    }

    /** What was asked with an address. */
    static Map<String, String> query(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair.length > 1 ? pair[1] : "", StandardCharsets.UTF_8)));
    }

    /** Gives a proof for a code, once, to whoever has the secret and the proof key. */
    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(String.valueOf(form.get("code")));
        String basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString((CLIENT + ":" + java.net.URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8));
        if (asked == null
                || !basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !challenge(String.valueOf(form.get("code_verifier"))).equals(asked.get("code_challenge"))) {
            send(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        send(
                exchange,
                200,
                "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"expires_in\": 60, \"id_token\": \"%s\"}"
                        .formatted(proof(asked)));
    }

    private String proof(Map<String, String> asked) {
        JWTClaimsSet.Builder said = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(clock.instant().plusSeconds(300)))
                .claim("nonce", asked.get("nonce"));
        claims.forEach((name, value) -> said.claim(name, value.equals("") ? null : value));
        try {
            return switch (signed) {
                case BY_ITS_KEY -> signed(said.build(), JWSAlgorithm.RS256, new RSASSASigner(key));
                case BY_ANOTHER_KEY -> signed(said.build(), JWSAlgorithm.RS256, new RSASSASigner(another));
                case BY_THE_SECRET ->
                    signed(
                            said.build(),
                            JWSAlgorithm.HS256,
                            new MACSigner((SECRET + SECRET).getBytes(StandardCharsets.UTF_8)));
                case BY_NOBODY -> new PlainJWT(said.build()).serialize();
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWTClaimsSet said, JWSAlgorithm how, com.nimbusds.jose.JWSSigner signer)
            throws JOSEException {
        SignedJWT proof = new SignedJWT(new JWSHeader.Builder(how).keyID("one").build(), said);
        proof.sign(signer);
        return proof.serialize();
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
