package nl.terugblik.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.exit.Failures;
import nl.terugblik.cli.jobs.WebServer;
import nl.terugblik.logbook.Caller;
import nl.terugblik.protocol.InvalidStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What serve may be asked for, and what it refuses before anything listens. */
class ServeCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private final List<WebServer.Bound> served = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>(Map.of("TERUGBLIK_TLS_PASSWORD", "opens it"));

    @BeforeEach
    void layFiles() throws IOException {
        Files.writeString(folder.resolve("console.p12"), "tried when it begins");
        Files.writeString(folder.resolve("sign-in.yaml"), Files.readString(Path.of("jobs", "sign-in.yaml")));
        Path secret = Files.writeString(folder.resolve("sign-in-secret"), "a secret\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    }

    private Asked serve(String words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Program program = new Program(
                        FakeEngine::remembering,
                        Failures.standard().and(InvalidStudy.class, ExitCode.INVALID_INPUT),
                        environment,
                        false,
                        () -> 0L,
                        Clock.systemUTC(),
                        new Caller("tester", 1),
                        new PrintWriter(out),
                        new PrintWriter(err))
                .serving(new WebServer() {
                    @Override
                    public void serve(Shown shown, Bound bound, Consumer<String> begun) {
                        served.add(bound);
                    }
                });
        List<String> all =
                new ArrayList<>(List.of("--work", folder.resolve("work").toString()));
        for (String word : words.split(" ")) {
            all.add(word.matches(".*\\.(p12|yaml)") ? folder.resolve(word).toString() : word);
        }
        return new Asked(program.execute(all.toArray(String[]::new)), out.toString(), err.toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            serve --address 0.0.0.0                                     | must be enciphered
            serve --address 192.168.1.4                                 | must be enciphered
            serve --address ::                                          | must be enciphered
            serve --address 0.0.0.0 --host terugblik.agency.example     | must be enciphered
            serve --host terugblik.agency.example                       | only where what passes is enciphered
            serve --address localhost                                   | takes an address in numbers
            serve --address 300.1.1.1                                   | takes an address in numbers
            serve --behind-proxy=proxy.example                          | takes an address in numbers
            serve --host 10.0.0.8 --behind-proxy                        | takes a name in small letters
            serve --host a/b --behind-proxy                             | takes a name in small letters
            serve --tls console.p12 --behind-proxy                      | Either it has the certificate
            serve --tls none.p12                                        | none.p12
            serve --port 0                                              | from 1 to 65535
            serve --port 70000                                          | from 1 to 65535
            """)
    void refusesWhatWouldNotBeSafe(String words, String sentence) {
        Asked asked = serve(words);
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err()).contains(sentence).doesNotContain("Exception", "\tat ");
        assertThat(served).isEmpty();
    }

    @Test
    void asksForThePasswordOfTheKeystore() {
        environment.clear();
        Asked asked = serve("serve --tls console.p12");
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err()).contains("must stand in TERUGBLIK_TLS_PASSWORD");
    }

    @Test
    void endsWithFourWhereTheFileOfTheOrganisationIsNotRight() throws IOException {
        Files.delete(folder.resolve("sign-in-secret"));
        Asked asked = serve("serve --sign-in sign-in.yaml");
        assertThat(asked.exit()).isEqualTo(4);
        assertThat(asked.err())
                .contains("secret_file names a file that is not there")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            serve                                                                   | 127.0.0.1 | false | ''
            serve --address ::1                                                     | ::1       | false | ''
            serve --address 0.0.0.0 --host terugblik.agency.example --tls console.p12 | 0.0.0.0 | true  | ''
            serve --host terugblik.agency.example --behind-proxy                    | 127.0.0.1 | true  | 127.0.0.1
            serve --address 10.0.0.8 --host t.agency.example --behind-proxy=10.0.0.5 | 10.0.0.8 | true  | 10.0.0.5
            serve --behind-proxy --host t.agency.example --sign-in sign-in.yaml     | 127.0.0.1 | true  | 127.0.0.1
            """)
    void servesAsItIsAsked(String words, String address, boolean isSecure, String proxy) {
        assertThat(serve(words).exit()).isZero();
        WebServer.Bound bound = served.get(0);
        assertThat(bound.address().getHostAddress().replaceFirst("^(0:)+(?=\\d$)", "::"))
                .isEqualTo(address);
        assertThat(bound.isSecure()).isEqualTo(isSecure);
        assertThat(bound.proxy().map(java.net.InetAddress::getHostAddress).orElse(""))
                .isEqualTo(proxy);
        assertThat(bound.provider().isPresent()).isEqualTo(words.contains("--sign-in"));
        assertThat(bound.toString()).doesNotContain("opens it", "a secret");
    }

    /** The page of the console, whose command lines are all taken. */
    @Test
    void takesEachCommandLineOfItsPage() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs", "console.md")).stream()
                .filter(line -> line.startsWith("    ./terugblik serve"))
                .map(line -> line.strip().substring("./terugblik ".length()))
                .toList();
        assertThat(lines).hasSizeGreaterThan(3);
        for (String line : lines) {
            assertThat(serve(line).exit()).as(line).isZero();
        }
        assertThat(served).hasSize(lines.size());
    }
}
