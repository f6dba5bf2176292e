package nl.terugblik.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Folders that bear a {@code .partial} name until they are whole. What is written in one is handed to the disk with the folder,
 * at its maker's word or when it takes its name, and not file by file: a disk waits five milliseconds for each of a hundred
 * files, and hardly longer for all of them at once.
 */
final class Unfinished {

    private static final String PARTIAL = ".partial";

    private Unfinished() {}

    /** Whether a file or folder lies in such a folder, however deep. */
    static boolean holds(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        while (folder != null && !isUnfinished(folder)) {
            folder = folder.getParent();
        }
        return folder != null;
    }

    /** Whether a file or folder must reach the disk before it takes its new name: from there on nobody else sees to it. */
    static boolean leaves(Path from, Path to) {
        return !holds(to) && (holds(from) || isUnfinished(from) && Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS));
    }

    private static boolean isUnfinished(Path folder) {
        return String.valueOf(folder.getFileName()).endsWith(PARTIAL);
    }

    /** Hands a file, or all that lies in a folder, to the disk. */
    static void force(Path all) {
        try {
            Files.walkFileTree(all, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile()) {
                        try (FileChannel channel =
                                FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
                            channel.force(true);
                        }
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new CannotWrite(all, e);
        }
    }
}
