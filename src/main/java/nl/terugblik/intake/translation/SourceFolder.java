package nl.terugblik.intake.translation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.intake.UnreadableDelivery;
import nl.terugblik.intake.archive.Archive;
import nl.terugblik.intake.archive.FileKind;
import nl.terugblik.intake.archive.Leftovers;

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
        if (!Files.isRegularFile(delivery) || !isArchive(delivery, name)) {
            throw new UnreadableDelivery("There is no folder or zip archive " + delivery
                    + "; name the folder or archive that holds the delivery.");
        }
        return new SourceFolder(Archive.folder(delivery), name);
    }

    /** A file that is no archive at all was named by mistake; one that is an archive of another kind is refused as that. */
    private static boolean isArchive(Path delivery, String name) throws IOException {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip")
                || FileKind.of(delivery).isPacked();
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
                    .filter(file -> !Leftovers.isOne(String.valueOf(file.getFileName())))
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

    /** What is to be done where no file fits: what lies there in its place, if anything. */
    String instead(String glob) throws IOException {
        for (Path folder : folders()) {
            if (!new SourceFolder(folder, name).files(glob).isEmpty()) {
                return ", but one in a folder inside; deliver that folder alone";
            }
        }
        int dot = glob.lastIndexOf('.');
        if (dot > 0) {
            for (Path file : files(glob.substring(0, dot) + ".*")) {
                String other = String.valueOf(file.getFileName());
                return ", but one called " + other + "; save it as " + glob.substring(dot)
                        + ", or name it in the source profile";
            }
        }
        return "; deliver it, with only its header where it is empty";
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(entry -> !Leftovers.isOne(String.valueOf(entry.getFileName())))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        }
    }
}
