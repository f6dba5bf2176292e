package nl.terugblik.telling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.files.Sha256;

/**
 * The last signed checkpoints of a work folder, of the ledger and of the log of who looked, for those who keep them elsewhere: whoever
 * has the signing key can write all anew but for what others keep.
 *
 * @param notes as they lie there
 */
record Checkpoints(List<Mail.Note> notes) {

    private static final Pattern NOTE = Pattern.compile("[0-9]{1,18}\\.note");
    private static final int ID_DIGITS = 32;

    static Checkpoints of(Path work) {
        List<Mail.Note> notes = new ArrayList<>();
        last(work.resolve("ledger").resolve("checkpoints"))
                .ifPresent(note -> notes.add(new Mail.Note("ledger-" + note.getFileName(), text(note))));
        last(work.resolve("access").resolve("checkpoints"))
                .ifPresent(note -> notes.add(new Mail.Note("access-" + note.getFileName(), text(note))));
        return new Checkpoints(List.copyOf(notes));
    }

    private static Optional<Path> last(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            NOTE.matcher(String.valueOf(file.getFileName())).matches())
                    .max(Comparator.comparingLong(Checkpoints::size));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path note) {
        return Long.parseLong(String.valueOf(note.getFileName()).replace(".note", ""));
    }

    private static String text(Path note) {
        try {
            return Files.readString(note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells them from every other, and is the same however many schedules mail them. */
    String id() {
        return Sha256.of(notes.stream().map(Mail.Note::text).collect(Collectors.joining("\n")))
                .substring(0, ID_DIGITS);
    }

    /** The mail that carries them. */
    Mail mail(List<String> to, Language language) {
        TellingWords words = TellingWords.of(language);
        String names = notes.stream().map(Mail.Note::file).collect(Collectors.joining(", "));
        String text = Stream.of("checkpoint.what", "checkpoint.keep", "checkpoint.verify", "checkpoint.nothing")
                .map(key -> words.say(key, names) + "\n")
                .collect(Collectors.joining("\n"));
        return new Mail(id(), words.say("subject.checkpoint", names), text, to, notes);
    }
}
