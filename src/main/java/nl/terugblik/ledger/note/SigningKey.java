package nl.terugblik.ledger.note;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import nl.terugblik.files.PrivateFiles;

/**
 * A pair of Ed25519 keys that signs notes. In its file the private half is in PEM, as {@code openssl genpkey -algorithm ed25519}
 * writes it, and the public half below it; where only the first is there, as openssl leaves it, the second is computed.
 */
public final class SigningKey {

    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final int MAX_BYTES = 4096;

    private final PrivateKey secret;
    private final byte[] open;

    private SigningKey(PrivateKey secret, byte[] open) {
        this.secret = secret;
        this.open = open.clone();
    }

    /** Makes a pair in a new file of its owner alone. */
    public static SigningKey make(Path file) {
        KeyPair pair = Ed25519.generate();
        PrivateFiles.write(
                file,
                pem(PRIVATE, pair.getPrivate().getEncoded())
                        + pem(PUBLIC, pair.getPublic().getEncoded()));
        return new SigningKey(pair.getPrivate(), Ed25519.publicBytes(pair.getPublic()));
    }

    /**
     * Reads a pair.
     *
     * @throws NotANote when the file holds none
     */
    public static SigningKey read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
                throw new NotANote("There is no Ed25519 private key in " + file + ".");
            }
            String text = Files.readString(file, StandardCharsets.ISO_8859_1).replace("\r", "");
            byte[] encoded = body(text, PRIVATE)
                    .orElseThrow(() -> new NotANote("The file " + file + " is no Ed25519 private key in PEM."));
            PrivateKey secret = Ed25519.privateKey(encoded);
            Optional<byte[]> open = body(text, PUBLIC);
            byte[] known = open.isPresent() ? publicBytes(open.get()) : PublicHalf.of(seed(secret));
            SigningKey key = new SigningKey(secret, known);
            byte[] probe = {1};
            if (!Ed25519.isSigned(known, probe, Ed25519.sign(secret, probe))) {
                throw new NotANote("The two halves of the key in " + file + " do not belong together.");
            }
            return key;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new NotANote("The file " + file + " is no Ed25519 private key in PEM.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pair that a seed of 32 bytes makes. */
    static SigningKey ofSeed(byte[] seed) {
        try {
            return new SigningKey(Ed25519.ofSeed(seed), PublicHalf.of(seed));
        } catch (GeneralSecurityException e) {
            throw new NotANote("A private key of Ed25519 has 32 bytes.");
        }
    }

    /** The public half, as that of someone whose signatures are of a type. */
    public VerifierKey verifier(String name, VerifierKey.Type type) {
        return new VerifierKey(name, type, open);
    }

    byte[] sign(byte[] text) {
        return Ed25519.sign(secret, text);
    }

    private static byte[] seed(PrivateKey secret) {
        return ((EdECPrivateKey) secret).getBytes().orElseThrow(() -> new NotANote("The private key has no bytes."));
    }

    private static byte[] publicBytes(byte[] encoded) throws GeneralSecurityException {
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        return Ed25519.publicBytes(key);
    }

    private static String pem(String kind, byte[] encoded) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }

    private static Optional<byte[]> body(String text, String kind) {
        String begin = "-----BEGIN " + kind + "-----\n";
        int from = text.indexOf(begin);
        int to = text.indexOf("-----END " + kind + "-----");
        return from < 0 || to < from
                ? Optional.empty()
                : Optional.of(Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to)));
    }
}
