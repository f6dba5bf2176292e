package nl.terugblik.audit.run;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that a run read or wrote. Its hash is plain, or keyed where the file may hold few rows; it has neither where that
 * was destroyed with the families it told of.
 *
 * @param role whether it went in or came out
 * @param path where it lay, up to 1,000 characters
 * @param sha256 the plain hash of its bytes, 64 lower-case hexadecimal digits
 * @param hmac the keyed hash, likewise
 * @param bytes its size
 */
public record RunFile(Role role, String path, Optional<String> sha256, Optional<String> hmac, long bytes) {

    /** How the path of a delivery begins among the inputs of a study, before its label. */
    public static final String DELIVERY = "delivery ";

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

    /** Whether a file went in or came out. */
    public enum Role {
        INPUT,
        OUTPUT;

        /** The word in the ledger. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Role of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public RunFile {
        if (sha256.isPresent() && hmac.isPresent()) {
            throw new IllegalArgumentException("a plain hash beside a keyed one would undo it");
        }
        if (!sha256.or(() -> hmac).map(hash -> DIGITS.matcher(hash).matches()).orElse(true)) {
            throw new IllegalArgumentException("a hash has 64 lower-case hexadecimal digits");
        }
    }

    /** A file with its plain hash: one that holds no rows, or rows under pseudonyms. */
    public RunFile(Role role, String path, String sha256, long bytes) {
        this(role, path, Optional.of(sha256), Optional.empty(), bytes);
    }

    /** A file that may hold few rows as an agency wrote them, with its keyed hash. */
    public static RunFile keyed(Role role, String path, String hmac, long bytes) {
        return new RunFile(role, path, Optional.empty(), Optional.of(hmac), bytes);
    }
}
