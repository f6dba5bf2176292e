package nl.terugblik.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.intake.spool.Buckets;

/**
 * How a delivery's rows lie between steps, written down beside them: a program that would lay them otherwise cannot go on with
 * an intake that another version began, and begins it anew.
 *
 * @param buckets how rows are shared out
 */
record SpoolLayout(Buckets buckets) {

    private static final String FILE = "layout";

    /** To be raised when rows come to be written otherwise, here or in the register, or read in other pages or parts. */
    private static final int VERSION = 7;

    static SpoolLayout of(DeliveryFolder source) {
        return new SpoolLayout(Buckets.of(
                source.tables().stream().mapToLong(source.content()::bytes).sum()));
    }

    /** Whether what lies in a folder, if anything does, lies there as this program would lay it. */
    boolean isThatOf(Path spool) {
        Path file = spool.resolve(FILE);
        try {
            return Files.exists(file) ? Files.readString(file).equals(text()) : holdsNoRows(spool);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsNoRows(Path spool) throws IOException {
        if (!Files.isDirectory(spool)) {
            return true;
        }
        try (Stream<Path> files = Files.list(spool)) {
            return files.noneMatch(file -> file.toString().endsWith(".rows"));
        }
    }

    void enter(Path spool) {
        PrivateFiles.write(spool.resolve(FILE), text());
    }

    private String text() {
        return VERSION + " " + buckets.families() + "\n";
    }
}
