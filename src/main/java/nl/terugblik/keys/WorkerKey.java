package nl.terugblik.keys;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a worker may open: every case file of the register, and what the steps of one study leave for one another; it makes that
 * study's pseudonyms. It opens no quarantine, knows no agency's numbers and makes no other study's pseudonyms. Made of the master key by
 * whoever has that, as a file of a few lines.
 */
public final class WorkerKey implements LentKey, StudyKeys {

    private static final String FIRST = "terugblik worker key 1";
    private static final String MADE = "./terugblik worker-key STUDY --to FILE";
    private static final List<String> WORDS = List.of("register", "study", "salt");
    private static final List<String> KEYS = List.of("storage", "pseudonyms", "children", "spool");

    private final KeyLines lines;

    private WorkerKey(KeyLines lines) {
        this.lines = lines;
    }

    /**
     * The key of some parts.
     *
     * @param keys for storage, the study's pseudonyms, moved children and the study's spools, in this order
     */
    static WorkerKey of(String fingerprint, String study, String salt, List<byte[]> keys) {
        List<String> names = Stream.concat(WORDS.stream(), KEYS.stream()).toList();
        return new WorkerKey(KeyLines.of(FIRST, names, List.of(fingerprint, study, salt), keys));
    }

    /** Writes it to a file that only its owner can read. */
    public void write(Path file) {
        lines.write(file);
    }

    /**
     * Reads a worker key.
     *
     * @throws UnusableKey when there is no such file, others can read it, or it is none
     */
    public static WorkerKey read(Path file) {
        return new WorkerKey(KeyLines.read(file, FIRST, WORDS, KEYS, MADE));
    }

    @Override
    public String work() {
        return "the study " + study();
    }

    /** The name of the study that it is for. */
    public String study() {
        return lines.word("study");
    }

    @Override
    public String fingerprint() {
        return lines.word("register");
    }

    @Override
    public Seal storageSeal(String salt) {
        if (!salt.equals(lines.word("salt"))) {
            throw new UnusableKey("The keys of the register were rotated since this worker key was made; make another:"
                    + " ./terugblik worker-key " + study() + " --to FILE");
        }
        return new Seal(lines.key("storage"));
    }

    @Override
    public ContentHash movedChildHash() {
        return new ContentHash(lines.key("children"));
    }

    @Override
    public StudyPseudonyms studyPseudonyms(String study) {
        mustBeFor(study);
        return new StudyPseudonyms(lines.key("pseudonyms"));
    }

    @Override
    public Seal studySeal(String study) {
        mustBeFor(study);
        return new Seal(lines.key("spool"));
    }

    private void mustBeFor(String study) {
        if (!study.equals(study())) {
            throw new UnusableKey("This worker key is for the study " + study() + " and opens nothing of another.");
        }
    }
}
