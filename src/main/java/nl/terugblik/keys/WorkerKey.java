package nl.terugblik.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.files.Access;
import nl.terugblik.files.PrivateFiles;

/**
 * What a worker may open: every case file of the register, and what the steps of one study leave for one another; it makes that
 * study's pseudonyms. It opens no quarantine, knows no agency's numbers and makes no other study's pseudonyms. Made of the master key by
 * whoever has that, as a file of a few lines.
 */
public final class WorkerKey implements StudyKeys {

    private static final String FIRST = "terugblik worker key 1";
    private static final List<String> NAMES =
            List.of("register", "study", "salt", "storage", "pseudonyms", "children", "spool");
    private static final int BYTES = 32;

    private final Map<String, String> lines;

    private WorkerKey(Map<String, String> lines) {
        this.lines = lines;
    }

    /**
     * The key of some parts.
     *
     * @param keys for storage, the study's pseudonyms, moved children and the study's spools, in this order
     */
    static WorkerKey of(String fingerprint, String study, String salt, List<byte[]> keys) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("register", fingerprint);
        lines.put("study", study);
        lines.put("salt", salt);
        for (int key = 0; key < keys.size(); key++) {
            lines.put(NAMES.get(key + 3), Base64.getEncoder().encodeToString(keys.get(key)));
        }
        return new WorkerKey(lines);
    }

    /** Writes it to a file that only its owner can read. */
    public void write(Path file) {
        StringBuilder text = new StringBuilder(FIRST).append('\n');
        lines.forEach(
                (name, value) -> text.append(name).append(' ').append(value).append('\n'));
        PrivateFiles.write(file, text.toString());
    }

    /**
     * Reads a worker key.
     *
     * @throws UnusableKey when there is no such file, others can read it, or it is none
     */
    public static WorkerKey read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnusableKey("There is no worker key " + file + "; whoever has the register's key makes one:"
                        + " ./terugblik worker-key STUDY --to FILE");
            }
            if (Access.isOpenToOthers(file)) {
                throw new UnusableKey(
                        "Others can read or write the worker key " + file + "; take that right away (chmod 600).");
            }
            return parse(file, Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UnusableKey("The worker key " + file + " cannot be read; check its permissions.");
        }
    }

    private static WorkerKey parse(Path file, List<String> text) {
        Map<String, String> lines = new LinkedHashMap<>();
        text.stream().skip(1).forEach(line -> {
            int blank = line.indexOf(' ');
            lines.put(blank < 0 ? line : line.substring(0, blank), blank < 0 ? "" : line.substring(blank + 1));
        });
        WorkerKey read = new WorkerKey(lines);
        if (text.isEmpty()
                || !text.get(0).equals(FIRST)
                || !List.copyOf(lines.keySet()).equals(NAMES)
                || !read.isWhole()) {
            throw new UnusableKey("The file " + file + " is no worker key; whoever has the register's key makes one:"
                    + " ./terugblik worker-key STUDY --to FILE");
        }
        return read;
    }

    private boolean isWhole() {
        try {
            return NAMES.stream().skip(3).allMatch(name -> key(name).length == BYTES);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The name of the study that it is for. */
    public String study() {
        return line("study");
    }

    @Override
    public String fingerprint() {
        return line("register");
    }

    @Override
    public Seal storageSeal(String salt) {
        if (!salt.equals(line("salt"))) {
            throw new UnusableKey("The keys of the register were rotated since this worker key was made; make another:"
                    + " ./terugblik worker-key " + study() + " --to FILE");
        }
        return new Seal(key("storage"));
    }

    @Override
    public ContentHash movedChildHash() {
        return new ContentHash(key("children"));
    }

    @Override
    public StudyPseudonyms studyPseudonyms(String study) {
        mustBeFor(study);
        return new StudyPseudonyms(key("pseudonyms"));
    }

    @Override
    public Seal studySeal(String study) {
        mustBeFor(study);
        return new Seal(key("spool"));
    }

    private void mustBeFor(String study) {
        if (!study.equals(study())) {
            throw new UnusableKey("This worker key is for the study " + study() + " and opens nothing of another.");
        }
    }

    private byte[] key(String name) {
        return Base64.getDecoder().decode(line(name));
    }

    private String line(String name) {
        return lines.getOrDefault(name, "");
    }
}
