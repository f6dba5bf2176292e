package nl.terugblik.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders and files that only their owner can read: what Terugblik writes is about children at risk. */
public final class PrivateFiles {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFiles() {}

    /** Makes a folder and its parents; each that is new gets mode 0700. */
    public static Path folder(Path folder) {
        try {
            make(folder);
            return folder;
        } catch (IOException e) {
            throw new CannotWrite(folder, e);
        }
    }

    private static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            make(parent);
        }
        try {
            Files.createDirectory(folder);
            restrict(folder, "rwx------");
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) { // else another part of the same step made it in between
                throw e;
            }
        }
    }

    /** Makes an empty file of mode 0600, or empties the one that is there. */
    public static Path file(Path file) {
        try {
            Files.write(file, new byte[0]);
            restrict(file, "rw-------");
            return file;
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    /** Gives the files that lie in a folder, made by other libraries, mode 0600. */
    public static void restrictFiles(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                restrict(entry, "rw-------");
            }
        } catch (IOException e) {
            throw new CannotWrite(folder, e);
        }
    }

    /** Writes a text file so that it is there whole or not at all. */
    public static void write(Path file, String text) {
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            Files.writeString(file(partial), text, StandardCharsets.UTF_8);
            force(partial);
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
        move(partial, file);
    }

    /** Renames a finished file or folder into place, replacing a file that stands there. */
    public static void move(Path from, Path to) {
        try {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new CannotWrite(to, e);
        }
    }

    /** Hands a file's bytes to the disk, so that a power cut cannot take them back. */
    public static void force(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    /** Removes a folder with all that is in it, or does nothing where there is none. */
    public static void delete(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
