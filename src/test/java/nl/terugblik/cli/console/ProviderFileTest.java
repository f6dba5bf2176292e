package nl.terugblik.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.terugblik.cli.jobs.SignInProvider;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.Schemas;
import nl.terugblik.protocol.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file that says whose accounts may sign in. */
class ProviderFileTest {

    private static final String LEAST = """
            issuer: https://login.agency.example/realms/agency
            client: terugblik
            secret_file: sign-in-secret
            label: Agency North
            """;

    @TempDir
    private Path folder = Path.of("");

    private SignInProvider read(String yaml) throws IOException {
        return ProviderFile.read(Files.writeString(folder.resolve("sign-in.yaml"), yaml), Map.of());
    }

    private Path secret(String permissions) throws IOException {
        Path file = Files.writeString(folder.resolve("sign-in-secret"), "not to be told\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    @Test
    void namesTheLeastAndHasARestThatIsUsual() throws IOException {
        secret("rw-------");
        SignInProvider provider = read(LEAST);
        assertThat(provider)
                .isEqualTo(new SignInProvider(
                        "https://login.agency.example/realms/agency",
                        "terugblik",
                        "not to be told",
                        "Agency North",
                        "preferred_username",
                        "",
                        Set.of("openid", "profile"),
                        List.of(),
                        List.of(),
                        "RS256"));
        assertThat(provider.toString()).doesNotContain("not to be told");
    }

    @Test
    void namesAllThatThereIs() throws IOException {
        secret("rw-------");
        SignInProvider provider = read(LEAST + """
                account: {claim: upn, without: "@agency.example"}
                scopes: [email]
                acr: ["https://refeds.org/profile/mfa"]
                amr: [mfa, hwk]
                signature: ES256
                """);
        assertThat(provider.claim()).isEqualTo("upn");
        assertThat(provider.without()).isEqualTo("@agency.example");
        assertThat(provider.scopes()).containsExactlyInAnyOrder("openid", "email");
        assertThat(provider.acr()).containsExactly("https://refeds.org/profile/mfa");
        assertThat(provider.amr()).containsExactly("mfa", "hwk");
        assertThat(provider.signature()).isEqualTo("ES256");
    }

    @Test
    void comesWithOneToCopyAndChange() {
        assertThat(Schemas.SIGN_IN.faults(YamlFile.read(Path.of("jobs", "sign-in.yaml"))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            issuer    | http://login.agency.example
            issuer    | https://login.agency.example/?x=y
            issuer    | https://user@login.agency.example
            issuer    | file:/etc/passwd
            signature | none
            signature | HS256
            secret    | not-in-a-file
            """)
    void isRefusedWhereItWouldNotBeSafe(String key, String value) throws IOException {
        secret("rw-------");
        String yaml = LEAST.contains(key + ":")
                ? LEAST.replaceFirst(key + ": .*", key + ": " + value)
                : LEAST + key + ": " + value + "\n";
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(InvalidStudy.class)
                .hasMessageContaining("sign-in.yaml line ");
    }

    @Test
    void saysWhereTheSecretIsNotKept() throws IOException {
        assertThatThrownBy(() -> read(LEAST))
                .isInstanceOf(InvalidStudy.class)
                .hasMessageContaining("sign-in.yaml line 3: secret_file names a file that is not there.");
        secret("rw-rw-rw-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThatThrownBy(() -> read(LEAST))
                .isInstanceOf(InvalidStudy.class)
                .hasMessageContaining("chmod 600")
                .hasMessageNotContaining("not to be told");
    }
}
