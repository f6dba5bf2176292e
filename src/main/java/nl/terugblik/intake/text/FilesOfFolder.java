package nl.terugblik.intake.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.terugblik.files.FileName;
import nl.terugblik.intake.IntakeRefused;

/**
 * The files of a canonical delivery by their canonical names, whatever their capitals.
 *
 * @param folder where they lie
 */
public record FilesOfFolder(Path folder) {

    /**
     * The file of a name; empty where there is none.
     *
     * @throws IntakeRefused when there are two
     */
    public Optional<Path> find(String name) throws IOException {
        List<Path> found = FileName.of(name).in(folder);
        if (found.size() > 1) {
            throw new IntakeRefused("Delivery refused: " + folder + " holds " + name
                    + " twice, under names that differ only in capitals; remove one.");
        }
        return found.stream().findFirst();
    }

    /** The file of a name, or where it should be. */
    public Path file(String name) {
        try {
            return find(name).orElse(folder.resolve(name));
        } catch (NotDirectoryException | NoSuchFileException e) {
            return folder.resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
