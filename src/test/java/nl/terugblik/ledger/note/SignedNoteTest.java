package nl.terugblik.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import nl.terugblik.ledger.note.VerifierKey.Type;
import nl.terugblik.ledger.tree.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    /** The example of C2SP's signed-note. */
    private static final String KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private static final String NOTE = """
            This is an example message.

            \u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    /** The example of Go's package note, with its private key. */
    private static final String NEUMANN = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String SECRET = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String SIGNED = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void verifiesTheExampleOfItsSpecification() {
        SignedNote note = SignedNote.parse(NOTE);
        assertThat(note.isSignedBy(VerifierKey.of(KEY))).isTrue();
        assertThat(note).hasToString(NOTE);
        assertThat(VerifierKey.of(KEY).text()).isEqualTo(KEY);
        assertThat(SignedNote.parse(NOTE.replace("an example", "no example")).isSignedBy(VerifierKey.of(KEY)))
                .isFalse();
        assertThat(note.isSignedBy(VerifierKey.of(NEUMANN))).isFalse();
    }

    @Test
    void signsAsOthersDo() {
        byte[] seed = Arrays.copyOfRange(Base64.getDecoder().decode(SECRET), 1, 33);
        SigningKey key = SigningKey.ofSeed(seed);
        assertThat(key.verifier("PeterNeumann", Type.SIGNATURE).text()).isEqualTo(NEUMANN);
        SignedNote signed = SignedNote.unsigned(SIGNED.substring(0, SIGNED.indexOf("\n\n") + 1))
                .signed(key, "PeterNeumann");
        assertThat(signed).hasToString(SIGNED);
    }

    @Test
    void tellsWhenACheckpointWasCosigned() {
        SigningKey log = SigningKey.make(folder.resolve("log.pem"));
        SigningKey witness = SigningKey.make(folder.resolve("witness.pem"));
        Checkpoint checkpoint = new Checkpoint("example.com/log", 7, Hash.ofEntry("any"));
        SignedNote note = SignedNote.unsigned(checkpoint.text())
                .signed(log, "example.com/log")
                .cosigned(witness, "auditor", 1_679_315_147);

        SignedNote read = SignedNote.parse(note.toString());

        assertThat(Checkpoint.of(read)).isEqualTo(checkpoint);
        assertThat(read.isSignedBy(log.verifier("example.com/log", Type.SIGNATURE)))
                .isTrue();
        assertThat(read.cosignedAt(witness.verifier("auditor", Type.COSIGNATURE)))
                .contains(1_679_315_147L);
        assertThat(read.cosignedAt(witness.verifier("another", Type.COSIGNATURE)))
                .isEmpty();
        assertThat(read.cosignedAt(log.verifier("auditor", Type.COSIGNATURE))).isEmpty();
    }

    @Test
    void readsKeysAsOpensslLeavesThem() throws IOException {
        Path file = folder.resolve("key.pem");
        SigningKey made = SigningKey.make(file);
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.indexOf("-----BEGIN PUBLIC")));
        assertThat(SigningKey.read(file).verifier("a", Type.SIGNATURE)).isEqualTo(made.verifier("a", Type.SIGNATURE));

        SigningKey other = SigningKey.make(folder.resolve("other.pem"));
        assertThat(other.verifier("a", Type.SIGNATURE)).isNotEqualTo(made.verifier("a", Type.SIGNATURE));
        String foreign = Files.readString(folder.resolve("other.pem"));
        Files.writeString(
                file,
                text.substring(0, text.indexOf("-----BEGIN PUBLIC"))
                        + foreign.substring(foreign.indexOf("-----BEGIN PUBLIC")));
        assertThatThrownBy(() -> SigningKey.read(file)).hasMessageContaining("do not belong together");
        Files.writeString(file, "nothing");
        assertThatThrownBy(() -> SigningKey.read(file)).hasMessageContaining("no Ed25519 private key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "text\n",
                "text\n\n",
                "text\n\nno signature\n",
                "text\n\n\u2014 name\n",
                "text\n\n\u2014 name !!!!\n",
                "text\n\n\u2014 name AAAA\n",
                "te\txt\n\n\u2014 name AAAAAAAAAAA=\n",
                "text\n\n\u2014 name AAAAAAAAAAA=",
                "text\n\n\u2014 name AAAAAAAAAAB=\n"
            })
    void takesNothingElseForANote(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(NotANote.class);
    }
}
