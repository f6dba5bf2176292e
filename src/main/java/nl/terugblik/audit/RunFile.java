package nl.terugblik.audit;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A file that a run read or wrote.
 *
 * @param role whether it went in or came out
 * @param path where it lay, up to 1,000 characters
 * @param sha256 the hash of its bytes, 64 lower-case hexadecimal digits
 * @param bytes its size
 */
public record RunFile(Role role, String path, String sha256, long bytes) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** Whether a file went in or came out. */
    public enum Role {
        INPUT,
        OUTPUT;

        /** The word in the ledger. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Role of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public RunFile {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("a SHA-256 has 64 lower-case hexadecimal digits");
        }
    }
}
