package nl.terugblik.release.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Locale;
import nl.terugblik.files.PrivateFiles;

/** Ed25519 keys in PEM files, as {@code openssl genpkey -algorithm ed25519} writes them, and what is signed with them. */
public final class Keys {

    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final int MAX_BYTES = 4096;

    private Keys() {}

    /** Makes a pair of keys: the private one for its owner alone. */
    public static void generate(Path privateFile, Path publicFile) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            PrivateFiles.write(privateFile, pem(PRIVATE, pair.getPrivate().getEncoded()));
            PrivateFiles.write(publicFile, pem(PUBLIC, pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    private static String pem(String kind, byte[] encoded) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }

    /**
     * The text of a public key in a file, without the lines around it.
     *
     * @throws CannotRelease when it is none
     */
    public static String publicKey(Path file) {
        return Base64.getEncoder()
                .encodeToString(key(body(file, PUBLIC)).getEncoded()); // one key has one text, however it was written
    }

    /**
     * Signs a text.
     *
     * @throws CannotRelease when the file holds no private key
     */
    public static String sign(Path privateFile, String text) {
        try {
            byte[] encoded = Base64.getDecoder().decode(body(privateFile, PRIVATE));
            PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new CannotRelease("The file " + privateFile + " is no Ed25519 private key in PEM.", e);
        }
    }

    /** Whether a text was signed by the holder of a key. */
    public static boolean isSigned(String text, String signature, String publicKey) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key(publicKey));
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static PublicKey key(String base64) {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new CannotRelease("This is no Ed25519 public key in PEM.", e);
        }
    }

    private static String body(Path file, String kind) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
                throw new CannotRelease("There is no key in " + file + ".");
            }
            String text = Files.readString(file, StandardCharsets.ISO_8859_1)
                    .replace("\r", ""); // before the key a name may stand with accents
            String begin = "-----BEGIN " + kind + "-----\n";
            int from = text.indexOf(begin);
            int to = text.indexOf("-----END " + kind + "-----");
            if (from < 0 || to < from) {
                throw new CannotRelease(
                        "The file " + file + " is no Ed25519 " + kind.toLowerCase(Locale.ROOT) + " in PEM.");
            }
            return text.substring(from + begin.length(), to).replace("\n", "").strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
