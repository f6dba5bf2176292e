package nl.terugblik.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The table of files that were tried, a line each: what the file is, what is expected of it, what came of it. It is written
 * where {@code -Dterugblik.files=FILE} says, for {@code bench/files.sh}, and nowhere else.
 */
final class FileTable {

    private FileTable() {}

    static void enter(String what, String expected, String got) {
        String to = System.getProperty("terugblik.files", "");
        if (!to.isEmpty()) {
            try {
                Files.writeString(
                        Path.of(to),
                        String.join("\t", what, expected, got) + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
