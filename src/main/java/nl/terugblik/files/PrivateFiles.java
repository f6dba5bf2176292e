package nl.terugblik.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folders and files that only their owner can read, from the moment they are there: what Terugblik writes is about
 * children at risk. Nothing else opens a file for writing. No link is followed, so that nobody can have us write over a
 * file of their choice.
 */
public final class PrivateFiles {

    private static final int UNGUESSABLE_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PrivateFiles() {}

    /**
     * Makes a folder and its parents; each that is new has mode 0700.
     *
     * @throws OpenToOthers when it is there and others may write in it
     */
    public static Path folder(Path folder) {
        try {
            if (!make(folder)) {
                Access.mustNotBeWritableByOthers(folder);
            }
            return folder;
        } catch (IOException e) {
            throw new CannotWrite(folder, e);
        }
    }

    /** Makes a folder of mode 0700 that was not there. */
    public static Path newFolder(Path folder) {
        Path parent = Objects.requireNonNull(folder.toAbsolutePath().getParent(), "the root is always there");
        try {
            make(parent);
            Files.createDirectory(folder, Access.FOLDER);
            return folder;
        } catch (IOException e) {
            throw new CannotWrite(folder, e);
        }
    }

    private static boolean make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return false;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            make(parent);
        }
        try {
            Files.createDirectory(folder, Access.FOLDER);
            return true;
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) { // else another part of the same step made it in between
                throw e;
            }
            return false;
        }
    }

    /** Opens a file that was not there, of mode 0600, for writing. */
    public static FileChannel create(Path file) {
        try {
            return FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                    Access.FILE);
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    /** The same as a stream. */
    public static OutputStream stream(Path file) {
        return Channels.newOutputStream(create(file));
    }

    /** Opens a file for writing as it is, or makes an empty one of mode 0600. */
    public static FileChannel reopen(Path file) {
        try {
            return FileChannel.open(
                    file,
                    Set.of(
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ, // a lock that others share is one to read
                            StandardOpenOption.WRITE,
                            LinkOption.NOFOLLOW_LINKS),
                    Access.FILE);
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    /** Opens a file to write at its end, or makes an empty one of mode 0600. */
    public static FileChannel append(Path file) {
        try {
            return FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS),
                    Access.FILE);
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    /**
     * The name under which a file is to be written until it is whole: beside it, and not to be guessed. What an earlier
     * try left of it is removed.
     */
    public static Path temporary(Path file) {
        Path absolute = file.toAbsolutePath();
        Path folder = Objects.requireNonNull(absolute.getParent(), "a file lies in a folder");
        String name = String.valueOf(absolute.getFileName());
        Pattern partial = Pattern.compile(Pattern.quote(name) + "(\\.[0-9a-f]{16})?\\.partial");
        try (DirectoryStream<Path> left = Files.newDirectoryStream(
                folder,
                entry -> partial.matcher(String.valueOf(entry.getFileName())).matches())) {
            left.forEach(PrivateFiles::delete);
        } catch (NoSuchFileException e) {
            // the folder is yet to be made
        } catch (AccessDeniedException | UncheckedIOException e) {
            // what lies there is not ours, and the next name differs
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
        byte[] unguessable = new byte[UNGUESSABLE_BYTES];
        RANDOM.nextBytes(unguessable);
        return file.resolveSibling(name + "." + HexFormat.of().formatHex(unguessable) + ".partial");
    }

    /** Gives the files that lie in a folder, made by other libraries, mode 0600. */
    public static void restrictFiles(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.filter(entry -> Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                Access.restrict(entry);
            }
        } catch (IOException e) {
            throw new CannotWrite(folder, e);
        }
    }

    /** Writes a text file so that it is there whole or not at all. */
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file so that it is there whole or not at all. */
    public static void write(Path file, byte[] bytes) {
        write(file, bytes, true);
    }

    /**
     * Writes a text file that a later step reads and removes: whole or not at all whoever is killed, while a power cut may
     * leave it empty or without its end. To hand each such file to the disk would take longer than to write it.
     */
    public static void writeInterim(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8), false);
    }

    /** Writes a text file that others may read, so that it is there whole or not at all: what it tells must be about nobody. */
    public static void writeForOthers(Path file, String text) {
        Path partial = temporary(file);
        try {
            writeBytes(partial, text.getBytes(StandardCharsets.UTF_8), true);
            Access.openToRead(partial);
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
        move(partial, file);
    }

    private static void write(Path file, byte[] bytes, boolean forGood) {
        Path partial = temporary(file);
        try {
            writeBytes(partial, bytes, forGood);
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
        move(partial, file);
    }

    private static void writeBytes(Path file, byte[] bytes, boolean forGood) throws IOException {
        try (FileChannel channel = create(file)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            if (forGood && !Unfinished.waits(file)) {
                channel.force(true);
            }
        }
    }

    /** Renames a finished file or folder into place, replacing a file that stands there; its bytes lie on the disk by then. */
    public static void move(Path from, Path to) {
        Unfinished.beforeMove(from, to);
        try {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new CannotWrite(to, e);
        }
        Unfinished.afterMove(from, to);
    }

    /**
     * Renames a file or folder that is to be ours alone, within its file system and in one step, so that of two who try one gets it.
     *
     * @return whether it was still there
     */
    public static boolean rename(Path from, Path to) {
        try {
            if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(to.toString());
            }
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new CannotWrite(to, e);
        }
    }

    /**
     * Hands a file's bytes to the disk, so that a power cut cannot take them back; those of a file in a folder that is not whole
     * yet go with the folder.
     */
    public static void force(Path file) {
        if (!Unfinished.waits(file)) {
            forceNow(file);
        }
    }

    static void forceNow(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            channel.force(true);
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    /** Hands all that waits in a folder that is not whole yet to the disk: what a later start of a job counts on. */
    public static void forceFolder(Path folder) {
        Unfinished.force(folder);
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
        Unfinished.forget(folder);
    }
}
