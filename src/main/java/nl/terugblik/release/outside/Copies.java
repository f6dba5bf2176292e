package nl.terugblik.release.outside;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.terugblik.files.PrivateFiles;

/** Copies of files and folders that only their owner can read. */
public final class Copies {

    private Copies() {}

    public static void file(Path from, Path to) {
        try (OutputStream out = PrivateFiles.stream(to)) {
            Files.copy(from, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void folder(Path from, Path to) {
        try (Stream<Path> entries = Files.walk(from)) {
            for (Path entry : entries.toList()) {
                Path target = to.resolve(from.relativize(entry).toString());
                if (Files.isDirectory(entry)) {
                    PrivateFiles.folder(target);
                } else {
                    file(entry, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
