package nl.terugblik.keys;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a worker on intakes may open and make: every case file of the register and every refused row, the pseudonyms of every agency, and
 * what the steps of an intake leave for one another. It knows erased families again. It makes no study's pseudonyms, and does not tell
 * which delivery a file came from. Made of the master key by whoever has that, as a file of a few lines.
 */
public final class IntakeWorkerKey implements LentKey, IntakeKeys {

    static final String FIRST = "terugblik intake worker key 1";
    static final String MADE = "./terugblik worker-key --intake --to FILE";

    private static final List<String> WORDS = List.of("register", "salt", "quarantine-salt");
    private static final List<String> KEYS = List.of(
            "storage", "quarantine", "children", "pseudonyms", "content", "refused-rows", "tombstones", "spool");

    private final KeyLines lines;

    private IntakeWorkerKey(KeyLines lines) {
        this.lines = lines;
    }

    /**
     * The key of some parts.
     *
     * @param keys for storage, quarantine, moved children, pseudonyms, content, refused rows, tombstones and spools, in this order
     */
    static IntakeWorkerKey of(String fingerprint, String salt, String quarantineSalt, List<byte[]> keys) {
        List<String> names = Stream.concat(WORDS.stream(), KEYS.stream()).toList();
        return new IntakeWorkerKey(KeyLines.of(FIRST, names, List.of(fingerprint, salt, quarantineSalt), keys));
    }

    /** Writes it to a file that only its owner can read. */
    public void write(Path file) {
        lines.write(file);
    }

    /**
     * Reads such a key.
     *
     * @throws UnusableKey when there is no such file, others can read it, or it is none
     */
    public static IntakeWorkerKey read(Path file) {
        return new IntakeWorkerKey(KeyLines.read(file, FIRST, WORDS, KEYS, MADE));
    }

    @Override
    public String work() {
        return "intakes";
    }

    @Override
    public String fingerprint() {
        return lines.word("register");
    }

    @Override
    public Seal storageSeal(String salt) {
        return seal(salt, "salt", "storage");
    }

    @Override
    public Seal quarantineSeal(String salt) {
        return seal(salt, "quarantine-salt", "quarantine");
    }

    private Seal seal(String salt, String word, String key) {
        if (!salt.equals(lines.word(word))) {
            throw new UnusableKey(
                    "The keys of the register were rotated since this worker key was made; make another: " + MADE);
        }
        return new Seal(lines.key(key));
    }

    @Override
    public ContentHash movedChildHash() {
        return new ContentHash(lines.key("children"));
    }

    @Override
    public Pseudonymiser pseudonymiser(String organisation) {
        return new Pseudonymiser(lines.key("pseudonyms"), organisation);
    }

    @Override
    public Seal spoolSeal() {
        return new Seal(lines.key("spool"));
    }

    @Override
    public ContentHash contentHash() {
        return new ContentHash(lines.key("content"));
    }

    @Override
    public ContentHash refusedRowHash() {
        return new ContentHash(lines.key("refused-rows"));
    }

    @Override
    public Tombstones tombstones() {
        return new Tombstones(lines.key("tombstones"));
    }
}
