package nl.terugblik.release.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys as other programs write them. */
class KeysTest {

    /** Made by {@code openssl genpkey -algorithm ed25519}; it signs nothing but this test. */
    private static final String PRIVATE = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIGi4ONQnMxyuSof8y53BlcmFzgPga6LVQ0xhWlaY0Tf5
            -----END PRIVATE KEY-----
            """;

    private static final String PUBLIC = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAolksdJystk8/YAp9+LAcEuA1/1BG3IDhh4c4thBRF8c=
            -----END PUBLIC KEY-----
            """;

    /** Of the text {@code goes out}, by {@code openssl pkeyutl -sign -rawin}. */
    private static final String SIGNATURE =
            "DWx/kMBXN8hG6Gwf2+ns9jlQBvsUsPsXft4dmZYJc2/1ZSXPXrPhx8T60rXLe1a6XdBag5rPcNK9ZH4L0+1fDw==";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void signAsOpensslDoes() throws IOException {
        Path privateFile = Files.writeString(folder.resolve("private.pem"), PRIVATE);
        Path publicFile = Files.writeString(folder.resolve("public.pem"), PUBLIC);
        assertThat(Keys.sign(privateFile, "goes out")).isEqualTo(SIGNATURE);
        assertThat(Keys.isSigned("goes out", SIGNATURE, Keys.publicKey(publicFile)))
                .isTrue();
        assertThat(Keys.isSigned("goes in", SIGNATURE, Keys.publicKey(publicFile)))
                .isFalse();
        assertThat(Keys.isSigned("goes out", "AAAA", Keys.publicKey(publicFile)))
                .isFalse();
        assertThat(Keys.isSigned("goes out", "no base64!", Keys.publicKey(publicFile)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"friendlyName: Andr\u00e9\n", "\uFEFF"})
    void areReadBehindWhatOtherProgramsWriteBeforeThem(String before) throws IOException {
        Path privateFile = Files.writeString(folder.resolve("private.pem"), before + PRIVATE);
        assertThat(Keys.sign(privateFile, "goes out")).isEqualTo(SIGNATURE);
    }

    @Test
    void areMadeForTheirOwnerAlone() throws IOException {
        Path privateFile = folder.resolve("private.pem");
        Path publicFile = folder.resolve("public.pem");
        Keys.generate(privateFile, publicFile);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(privateFile)))
                .isEqualTo("rw-------");
        assertThat(Keys.isSigned("text", Keys.sign(privateFile, "text"), Keys.publicKey(publicFile)))
                .isTrue();
    }

    @Test
    void areRefusedInWordsWhereTheyAreNone() throws IOException {
        Path other = Files.writeString(folder.resolve("other.pem"), PUBLIC);
        Path noKey = Files.writeString(
                folder.resolve("no.pem"), "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n");
        assertThatThrownBy(() -> Keys.sign(other, "text"))
                .isInstanceOf(CannotRelease.class)
                .hasMessageContaining("private key");
        assertThatThrownBy(() -> Keys.publicKey(noKey)).isInstanceOf(CannotRelease.class);
        assertThatThrownBy(() -> Keys.publicKey(folder.resolve("none.pem")))
                .isInstanceOf(CannotRelease.class)
                .hasMessageContaining("no key");
    }
}
