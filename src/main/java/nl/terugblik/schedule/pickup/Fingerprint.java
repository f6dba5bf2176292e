package nl.terugblik.schedule.pickup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What can be seen of a delivery without reading it: the names, sizes and times of change of its files. While somebody is still
 * writing it, two looks differ.
 *
 * @param files sizes and times, by name
 */
record Fingerprint(TreeMap<String, String> files) {

    /** A look at a folder or a file; empty where it is not there any more. */
    static Optional<Fingerprint> of(Path delivery) throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        try {
            Files.walkFileTree(delivery, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes seen) {
                    files.put(delivery.relativize(file).toString(), seen.size() + " " + seen.lastModifiedTime());
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        return Optional.of(new Fingerprint(files));
    }

    /** Whether there is anything in a delivery that is neither a folder nor a plain file: a link would have us read what it leads to. */
    static boolean isOfMoreThanFiles(Path delivery) throws IOException {
        try (Stream<Path> all = Files.walk(delivery)) {
            return all.anyMatch(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
        }
    }

    /** Whether there is anything in it. */
    boolean isOfSomething() {
        return !files.isEmpty();
    }
}
