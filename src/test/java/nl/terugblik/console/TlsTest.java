package nl.terugblik.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import nl.terugblik.cli.exit.CannotServe;
import nl.terugblik.cli.jobs.WebServer.Bound;
import nl.terugblik.cli.jobs.WebServer.Keystore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A console with a certificate of its own. */
class TlsTest {

    private static final String PASSWORD = "opens the keystore";

    @TempDir
    private static Path folder = Path.of("");

    private static Path keystore = Path.of("");

    @BeforeAll
    static void makeACertificate() throws Exception {
        keystore = folder.resolve("console.p12");
        keytool(
                "-genkeypair",
                "-alias",
                "console",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost");
    }

    private static void keytool(String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        all.addAll(List.of(words));
        all.addAll(
                List.of("-keystore", keystore.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD, "-noprompt"));
        Process process = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.txt").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("keytool.txt")))
                .isZero();
    }

    private static Bound bound(Path file, String password) {
        return new Bound(
                InetAddress.getLoopbackAddress(),
                ServedConsole.freePort(),
                "localhost",
                Optional.of(new Keystore(file, password)),
                Optional.empty(),
                Optional.empty());
    }

    private static SSLContext trust() throws Exception {
        KeyStore known = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keystore)) {
            known.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("console", known.getCertificate("console"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    @Test
    void enciphersAllAndTellsBrowsersToAskForNothingElse() throws Exception {
        Path work = ServedConsole.worked(folder.resolve("one"));
        Bound bound = bound(keystore, PASSWORD);
        try (ServedConsole console = ServedConsole.of(work, bound)) {
            assertThat(console.address()).isEqualTo("https://localhost:" + bound.port());
            Visitor anna = new Visitor(console, HttpClient.newBuilder().sslContext(trust()));
            HttpResponse<String> first = anna.get("/sign-in");
            assertThat(first.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
            assertThat(first.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.contains("Secure") && cookie.contains("HttpOnly"));
            assertThat(anna.get("/sign-in?lang=en").headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.contains("Secure"));
            HttpResponse<String> in = anna.signIn("anna", ServedConsole.PASSWORD, console.code());
            assertThat(in.headers().allValues("Set-Cookie")).allMatch(cookie -> cookie.contains("Secure"));
            assertThat(anna.get("/me").statusCode()).isEqualTo(200);
            assertThat(Spoken.get(bound.port(), "/sign-in", "Host: localhost:" + bound.port())
                            .status())
                    .as("without TLS")
                    .isNotEqualTo(200);
            SSLParameters old = new SSLParameters();
            old.setProtocols(new String[] {"TLSv1.1"});
            Visitor late = new Visitor(
                    console, HttpClient.newBuilder().sslContext(trust()).sslParameters(old));
            assertThatThrownBy(() -> late.get("/sign-in")).as("TLS 1.1").hasMessageContaining("");
        }
    }

    @Test
    void saysNeitherOfTheseWhereNothingIsEnciphered() throws Exception {
        try (ServedConsole console = ServedConsole.of(ServedConsole.worked(folder.resolve("two")))) {
            HttpResponse<String> first = new Visitor(console).get("/sign-in");
            assertThat(first.headers().firstValue("Strict-Transport-Security")).isEmpty();
            assertThat(first.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .noneMatch(cookie -> cookie.contains("Secure"));
        }
    }

    @Test
    void doesNotBeginWithAKeystoreThatIsNotRight() throws Exception {
        Path work = Files.createDirectories(folder.resolve("three"));
        assertThatThrownBy(() -> ServedConsole.start(work, bound(keystore, "another")))
                .isInstanceOf(CannotServe.class)
                .hasMessageEndingWith("console.p12 does not open with the password in TERUGBLIK_TLS_PASSWORD.");
        Path text = Files.writeString(folder.resolve("text.p12"), "no keystore");
        assertThatThrownBy(() -> ServedConsole.start(work, bound(text, PASSWORD)))
                .isInstanceOf(CannotServe.class)
                .hasMessageEndingWith("text.p12 is none in PKCS #12 that can be read.");
        Path empty = folder.resolve("empty.p12");
        KeyStore none = KeyStore.getInstance("PKCS12");
        none.load(null, null);
        try (java.io.OutputStream out = Files.newOutputStream(empty)) {
            none.store(out, PASSWORD.toCharArray());
        }
        assertThatThrownBy(() -> ServedConsole.start(work, bound(empty, PASSWORD)))
                .isInstanceOf(CannotServe.class)
                .hasMessageEndingWith("empty.p12 holds no certificate with its key.");
    }
}
