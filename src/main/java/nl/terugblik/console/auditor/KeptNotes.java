package nl.terugblik.console.auditor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.ledger.note.Checkpoint;
import nl.terugblik.ledger.note.NotANote;
import nl.terugblik.ledger.note.SignedNote;

/**
 * The signed checkpoints of a log, in their folder.
 *
 * @param folder where they lie
 */
record KeptNotes(Path folder) {

    private static final Pattern NAME = Pattern.compile("(0|[1-9][0-9]{0,17})\\.note");

    static KeptNotes ofActs(Path work) {
        return new KeptNotes(work.resolve("ledger").resolve("checkpoints"));
    }

    /** How many there are. */
    int size() {
        return sizes().size();
    }

    /** Some of them, the largest first; what is no checkpoint is left for {@code verify} to tell of. */
    List<KeptNote> page(int first, int most) {
        return sizes().stream()
                .skip(first)
                .limit(most)
                .flatMap(size -> find(size).stream())
                .toList();
    }

    /** The checkpoint of a size. */
    Optional<KeptNote> find(long size) {
        Path file = folder.resolve(size + ".note");
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            SignedNote note = SignedNote.parse(text);
            Checkpoint checkpoint = Checkpoint.of(note);
            return Optional.of(new KeptNote(
                    checkpoint.size(),
                    checkpoint.root().base64(),
                    note.signatures().stream().map(SignedNote.Line::name).toList(),
                    text));
        } catch (IOException | NotANote e) {
            return Optional.empty();
        }
    }

    private List<Long> sizes() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(String.valueOf(file.getFileName())))
                    .filter(name -> name.matches())
                    .map(name -> Long.valueOf(name.group(1)))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new CannotWrite(folder, e);
        }
    }
}
