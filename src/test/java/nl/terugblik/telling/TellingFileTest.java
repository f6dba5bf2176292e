package nl.terugblik.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.Schemas;
import nl.terugblik.protocol.YamlFile;
import nl.terugblik.telling.MailPlan.News;
import nl.terugblik.telling.MailPlan.Tls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TellingFileTest {

    private static final String MAIL = """
            mail:
              host: mail.agency.example
              user: terugblik
              password_file: mail-password
              from: terugblik@agency.example
              to: [steward@agency.example]
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void comesWithTheProgramAsAnExampleThatFits() {
        assertThat(Schemas.TELLING.faults(YamlFile.read(Path.of("jobs", "telling.yaml"))))
                .isEmpty();
    }

    @Test
    void tellsOfAllInDutchOverAGuardedWayWhereNothingElseIsSaid() throws IOException {
        secret(folder.resolve("mail-password"), "hush\n");

        MailPlan plan = read(MAIL, Map.of()).mail().orElseThrow();

        assertThat(plan.tls()).isEqualTo(Tls.STARTTLS);
        assertThat(plan.port()).isEqualTo(587);
        assertThat(plan.about()).isEqualTo(Set.of(News.values()));
        assertThat(plan.patience()).isEqualTo(Duration.ofSeconds(30));
        assertThat(plan.login().orElseThrow().password()).isEqualTo("hush");
        assertThat(plan.toString()).doesNotContain("hush");
        assertThat(plan.to(List.of("other@agency.example")).to()).containsExactly("other@agency.example");
    }

    @Test
    void takesASecretFromWhereSystemdLaysItFirst() throws IOException {
        Path credentials = Files.createDirectory(folder.resolve("credentials"));
        secret(credentials.resolve("mail-password"), "of systemd");
        secret(folder.resolve("mail-password"), "beside");

        MailPlan plan = read(MAIL, Map.of("CREDENTIALS_DIRECTORY", credentials.toString()))
                .mail()
                .orElseThrow();

        assertThat(plan.login().orElseThrow().password()).isEqualTo("of systemd");
    }

    @Test
    void saysWhatIsWrongWithASecretAndNeverTheSecret() throws IOException {
        String ping = "ping: {url_file: address}\n";
        assertThatThrownBy(() -> read(ping, Map.of()))
                .isInstanceOf(InvalidStudy.class)
                .hasMessageContaining("telling.yaml line 1: ping.url_file names a file that is not there.");

        Path address = secret(folder.resolve("address"), "ftp://secret.example/key");
        assertThatThrownBy(() -> read(ping, Map.of()))
                .hasMessageContaining("names a file that holds no address")
                .hasMessageNotContaining("secret.example");

        secret(address, "https://secret.example/key\nand more\n");
        assertThatThrownBy(() -> read(ping, Map.of())).hasMessageContaining("does not hold one line");

        secret(address, "https://secret.example/key\n");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(read(ping, Map.of()).ping()).isPresent();
    }

    @Test
    void refusesAnAddressThatWouldBeTwoLinesOfAMail() {
        assertThatThrownBy(() -> read("mail: {host: a, from: \"a@b\\nBcc: c@d\", to: [a@b]}\n", Map.of()))
                .isInstanceOf(InvalidStudy.class)
                .hasMessageContaining("mail.from");
    }

    private static Path secret(Path file, String text) throws IOException {
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private TellingPlan read(String yaml, Map<String, String> environment) throws IOException {
        return TellingFile.read(Files.writeString(folder.resolve("telling.yaml"), yaml), environment);
    }
}
