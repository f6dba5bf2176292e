package nl.terugblik.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** SHA-256 of files and texts, as 64 lower-case hexadecimal digits. */
public final class Sha256 {

    private static final int BUFFER_BYTES = 1 << 16;

    private Sha256() {}

    /**
     * The hash of a file's bytes.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public static String of(Path file) {
        return read(file, (bytes, count) -> {});
    }

    /**
     * What one reading of a file tells.
     *
     * @param hash of its bytes
     * @param lines how many it has; a last one may lack its end
     */
    public record Summed(String hash, long lines) {}

    /**
     * The hash of a file and the number of its lines.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public static Summed summed(Path file) {
        Lines lines = new Lines();
        String hash = read(file, lines);
        return new Summed(hash, lines.count());
    }

    /** Hashes of files that nobody changes any more, each read once however many ask for it. For use by several threads at once. */
    public static final class Once {

        private final Map<Path, Summed> known = new ConcurrentHashMap<>();

        /** The hash of a file and the number of its lines. */
        public Summed of(Path file) {
            return known.computeIfAbsent(file, Sha256::summed);
        }
    }

    private static String read(Path file, Bytes also) {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                also.pass(buffer, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private interface Bytes {
        void pass(byte[] bytes, int count);
    }

    /** Counts lines that end by a line feed, a carriage return or both, as Java's readers of text do. */
    private static final class Lines implements Bytes {

        private long ended;
        private byte last = '\n';

        @Override
        public void pass(byte[] bytes, int count) {
            byte before = last;
            for (int i = 0; i < count; i++) {
                byte b = bytes[i];
                if (b == '\r' || b == '\n' && before != '\r') {
                    ended++;
                }
                before = b;
            }
            last = before;
        }

        long count() {
            return last == '\n' || last == '\r' ? ended : ended + 1;
        }
    }

    /** The hash of a text's UTF-8 bytes. */
    public static String of(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Passes a file on and hashes what goes by. */
    public static final class Passing extends DigestInputStream {

        public Passing(InputStream in) {
            super(in, digest());
        }

        /** The hash of the bytes that were read; to be asked for once, at the end. */
        public String hash() {
            return HexFormat.of().formatHex(getMessageDigest().digest());
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
