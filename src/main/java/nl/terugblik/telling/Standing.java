package nl.terugblik.telling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a register stands after a night, in figures.
 *
 * @param waiting the refused rows that wait in quarantine
 * @param entries the entries of the ledger
 * @param checkpoint when its last checkpoint was signed; empty where there is none
 */
public record Standing(long waiting, long entries, Optional<Instant> checkpoint) {

    /** The figures with the time of the last checkpoint in a folder: a checkpoint itself holds no time. */
    public static Standing of(long waiting, long entries, Path checkpoints) {
        return new Standing(waiting, entries, Files.isDirectory(checkpoints) ? last(checkpoints) : Optional.empty());
    }

    private static Optional<Instant> last(Path checkpoints) {
        try (Stream<Path> notes = Files.list(checkpoints)) {
            return notes.filter(note -> note.toString().endsWith(".note"))
                    .map(Standing::written)
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant written(Path note) {
        try {
            return Files.getLastModifiedTime(note).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
