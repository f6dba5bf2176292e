package nl.terugblik.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.terugblik.ledger.note.Checkpoint;
import nl.terugblik.ledger.note.NotANote;
import nl.terugblik.ledger.note.SignedNote;
import nl.terugblik.ledger.tree.Hash;

/**
 * What somebody else kept of the log: a note of theirs, or size and root as they were written on paper.
 *
 * @param words what it is called
 * @param origin whose log it is of; empty where only size and root are known
 * @param size how many entries the log had
 * @param root the root over them
 * @param note the note, where it is one
 */
public record Against(String words, Optional<String> origin, long size, Hash root, Optional<SignedNote> note) {

    private static final Pattern PAPER = Pattern.compile("([1-9][0-9]{0,8}):(.+)");
    private static final int MOST_BYTES = 100_000;

    /**
     * What a text names: a file with a note, or {@code SIZE:ROOT} with the root in base64 or in hexadecimal digits.
     *
     * @throws NotANote when it is neither
     */
    public static Against of(String text) {
        Matcher paper = PAPER.matcher(text);
        if (paper.matches() && !Files.exists(Path.of(text))) {
            return new Against(
                    "paper", Optional.empty(), Long.parseLong(paper.group(1)), root(paper.group(2)), Optional.empty());
        }
        Path file = Path.of(text);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                throw NotANote.file(file);
            }
            SignedNote note = SignedNote.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            Checkpoint checkpoint = Checkpoint.of(note);
            return new Against(
                    "note", Optional.of(checkpoint.origin()), checkpoint.size(), checkpoint.root(), Optional.of(note));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Hash root(String written) {
        String plain = written.replaceAll("[\\s-]", "");
        try {
            return plain.matches("[0-9a-fA-F]{64}")
                    ? new Hash(HexFormat.of().parseHex(plain.toLowerCase(java.util.Locale.ROOT)))
                    : Hash.ofBase64(plain);
        } catch (IllegalArgumentException e) {
            throw NotANote.root();
        }
    }
}
