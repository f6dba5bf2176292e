package nl.terugblik.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.cli.exit.UnusableAddress;
import nl.terugblik.cli.work.QueueAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueueAddressTest {

    private static final String URL = "amqps://terugblik@queue.agency.nl/parts";
    private static final Map<String, String> PASSWORD = Map.of("TERUGBLIK_QUEUE_PASSWORD", "geheim");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void isNamedByTheOptionRatherThanTheEnvironment() {
        Map<String, String> environment = new HashMap<>(PASSWORD);
        assertThat(QueueAddress.of(Optional.empty(), environment)).isEmpty();
        environment.put("TERUGBLIK_QUEUE", URL);
        assertThat(QueueAddress.of(Optional.empty(), environment))
                .contains(new QueueAddress(
                        true, "queue.agency.nl", 5671, "parts", "terugblik", "geheim", Optional.empty()));
        assertThat(QueueAddress.of(Optional.of("amqp://other@localhost:1"), environment))
                .contains(new QueueAddress(false, "localhost", 1, "/", "other", "geheim", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "amqps://u@h,              h:5671/",
        "amqps://u@h/,             h:5671/",
        "amqp://u@h/parts,         h:5672/parts",
        "AMQPS://u@h:7/a%2Fb%20c,  h:7/a/b c",
        "amqp://u@[::1]/parts,     [::1]:5672/parts"
    })
    void isToldByItsHostAndVirtualHost(String url, String place) {
        assertThat(QueueAddress.of(Optional.of(url), PASSWORD).orElseThrow()).hasToString(place);
    }

    @ParameterizedTest
    @CsvSource({
        "amqps://u@queue.agency.nl, false",
        "amqp://u@queue.agency.nl, true",
        "amqp://u@localhost.agency.nl, true",
        "amqp://u@LOCALHOST, false",
        "amqp://u@127.0.0.1, false",
        "amqp://u@[::1], false"
    })
    void warnsOfWhatTravelsOpen(String url, boolean warns) {
        assertThat(QueueAddress.of(Optional.of(url), PASSWORD).orElseThrow().isOpenToOthers())
                .isEqualTo(warns);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amqps://terugblik:geheim@queue.agency.nl/parts",
                "amqps://terugblik%3Ageheim@queue.agency.nl/parts",
                "amqps://terugblik@queue.agency.nl/parts?password=geheim",
                "amqps://terugblik@queue.agency.nl/parts#geheim",
                "amqps://queue.agency.nl/geheim",
                "amqps://ge heim@queue.agency.nl",
                "https://geheim@queue.agency.nl",
                "//geheim@queue.agency.nl",
                "amqps:geheim",
                "geheim"
            })
    void isRefusedWithAPasswordOrOfAnotherKindAndNotRepeated(String url) {
        assertThatThrownBy(() -> QueueAddress.of(Optional.of(url), PASSWORD))
                .isInstanceOf(UnusableAddress.class)
                .hasMessageStartingWith("The address of the queue ")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void hasItsPasswordFromAFileForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("password");
        Map<String, String> environment = Map.of("TERUGBLIK_QUEUE_PASSWORD_FILE", file.toString());
        refused(environment, "TERUGBLIK_QUEUE_PASSWORD_FILE names a file that is not there.");
        Files.writeString(file, "wacht woord\n");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        refused(environment, "TERUGBLIK_QUEUE_PASSWORD_FILE names a file that others can read or write");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(QueueAddress.of(Optional.of(URL), environment).map(QueueAddress::password))
                .contains("wacht woord");
        refused(Map.of(), "The password of the queue's user must stand in TERUGBLIK_QUEUE_PASSWORD, or in a file");
    }

    @Test
    void hasTheCertificatesThatItTrustsFromAFile() {
        Map<String, String> environment = new HashMap<>(PASSWORD);
        environment.put("TERUGBLIK_QUEUE_CA", folder.resolve("none.pem").toString());
        refused(environment, "TERUGBLIK_QUEUE_CA names a file that is not there.");
    }

    private static void refused(Map<String, String> environment, String sentence) {
        assertThatThrownBy(() -> QueueAddress.of(Optional.of(URL), environment))
                .isInstanceOf(UnusableAddress.class)
                .hasMessageStartingWith(sentence);
    }

    @Test
    void isForWhatIsSpread() {
        for (List<String> command : List.of(
                List.of("study", "jobs/ekc-follow-up.yaml"), List.of("intake", "sample-dossiers/agency-north"))) {
            String[] words = {command.get(0), command.get(1), "--queue", URL, "--work", folder.toString()};
            Asked asked = Asked.of(FakeEngine.remembering(), PASSWORD, words);
            assertThat(asked.exit()).isEqualTo(2);
            assertThat(asked.err()).startsWith("--queue says where the parts wait of what is spread: add --spread.");
        }
    }
}
