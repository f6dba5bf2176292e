package nl.terugblik.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.terugblik.ledger.note.Checkpoint;
import nl.terugblik.ledger.note.NotANote;
import nl.terugblik.ledger.note.SignedNote;

/** The checkpoints of a log in a folder, each in a file that is named after its size. */
final class Notes {

    private static final Pattern NAME = Pattern.compile("([1-9][0-9]{0,17})\\.note");

    private Notes() {}

    /** The texts of the notes in a folder, by the size that their files are named after. */
    static TreeMap<Long, String> in(Path folder) {
        TreeMap<Long, String> notes = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            for (Path file : files(folder)) {
                var name = NAME.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    notes.put(Long.parseLong(name.group(1)), text(file));
                }
            }
        }
        return notes;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.filter(Files::isRegularFile).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The note of a text; empty where it is none. */
    static Optional<SignedNote> read(String text) {
        try {
            SignedNote note = SignedNote.parse(text);
            Checkpoint.of(note);
            return Optional.of(note);
        } catch (NotANote e) {
            return Optional.empty();
        }
    }
}
