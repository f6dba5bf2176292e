package nl.terugblik.intake.translation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.terugblik.files.FileName;
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
        String name = name(delivery);
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

    /** The name that was given, or where that says only where it lies, as {@code .} does, its own. */
    private static String name(Path delivery) throws IOException {
        String given = String.valueOf(delivery.getFileName());
        boolean isPlace = List.of("", ".", "..").contains(given) && Files.exists(delivery);
        return isPlace ? String.valueOf(delivery.toRealPath().getFileName()) : given;
    }

    /** Its name, and behind it that of the folder itself where the one that was given is a link to it. */
    List<String> names() throws IOException {
        Path own = root.toRealPath().getFileName();
        return own == null ? List.of(name) : List.of(name, own.toString());
    }

    /**
     * The files whose name fits, in the order of their names.
     *
     * @param pattern a name, with {@code *} and {@code ?} where it varies
     * @throws IntakeRefused when one is a link that leads out of the folder, or two differ in capitals alone
     */
    List<Path> files(String pattern) throws IOException {
        Path real = root.toRealPath();
        List<Path> found = FileName.like(pattern).in(root).stream()
                .filter(file -> !Leftovers.isOne(String.valueOf(file.getFileName())))
                .filter(Files::isRegularFile)
                .toList();
        for (Path file : found) {
            if (!file.toRealPath().startsWith(real)) {
                throw new IntakeRefused("Delivery refused: " + file.getFileName()
                        + " is a link that leads out of the delivery; put the file itself there.");
            }
            FileName name = FileName.of(String.valueOf(file.getFileName()));
            if (found.stream().filter(name::fits).count() > 1) {
                throw new IntakeRefused("Delivery refused: it holds the file " + file.getFileName()
                        + " twice, under names that differ only in capitals or Unicode form; remove one.");
            }
        }
        return found;
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
