package nl.terugblik.intake.translation;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.intake.UnreadableDelivery;

/**
 * Where the files of a delivery lie: a folder, or an archive that is read in place.
 *
 * @param root the folder, or the root within the archive
 * @param name its own name
 */
public record SourceFolder(Path root, String name) {

    /**
     * Opens a folder or archive. An archive stays open until the program ends.
     *
     * @throws IntakeRefused when an archive is not safe to read
     */
    public static SourceFolder open(Path delivery) throws IOException {
        String name = String.valueOf(delivery.getFileName());
        if (Files.isDirectory(delivery)) {
            return new SourceFolder(delivery, name);
        }
        if (!Files.isRegularFile(delivery) || !name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw new UnreadableDelivery("There is no folder or zip archive " + delivery
                    + "; name the folder or archive that holds the delivery.");
        }
        SafeArchive.check(delivery);
        Path root = FileSystems.newFileSystem(delivery)
                .getRootDirectories()
                .iterator()
                .next();
        return new SourceFolder(below(root), name);
    }

    /** The only folder of an archive that holds no files beside it, since people pack folders. */
    private static Path below(Path root) throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            List<Path> all = entries.toList();
            return all.size() == 1 && Files.isDirectory(all.get(0)) ? all.get(0) : root;
        }
    }

    /**
     * The files whose name fits, in the order of their names.
     *
     * @throws IntakeRefused when one is a link that leads out of the folder
     */
    List<Path> files(String glob) throws IOException {
        PathMatcher matcher = root.getFileSystem().getPathMatcher("glob:" + glob);
        Path real = root.toRealPath();
        try (Stream<Path> entries = Files.list(root)) {
            List<Path> found = entries.filter(file -> matcher.matches(file.getFileName()))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            for (Path file : found) {
                if (!file.toRealPath().startsWith(real)) {
                    throw new IntakeRefused("Delivery refused: " + file.getFileName()
                            + " is a link that leads out of the delivery; put the file itself there.");
                }
            }
            return found;
        }
    }
}
