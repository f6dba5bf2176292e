package nl.terugblik.intake.archive;

import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/**
 * The name of a file in a folder of an archive.
 *
 * @param archive the folder
 * @param name the name, with slashes where it leads further down; empty for the folder itself
 */
record ArchivePath(ArchiveFolder archive, String name) implements Path {

    @Override
    public FileSystem getFileSystem() {
        return archive;
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public Path getRoot() {
        return new ArchivePath(archive, "");
    }

    @Override
    public Path getFileName() {
        return new ArchivePath(archive, name.isEmpty() ? archive.name() : name.substring(name.lastIndexOf('/') + 1));
    }

    @Override
    public @Nullable Path getParent() {
        return name.isEmpty() ? null : new ArchivePath(archive, name.substring(0, Math.max(0, name.lastIndexOf('/'))));
    }

    @Override
    public int getNameCount() {
        return name.isEmpty() ? 0 : steps().length;
    }

    @Override
    public Path getName(int index) {
        return new ArchivePath(archive, steps()[index]);
    }

    @Override
    public Path subpath(int beginIndex, int endIndex) {
        String[] steps = steps();
        return new ArchivePath(archive, String.join("/", java.util.Arrays.copyOfRange(steps, beginIndex, endIndex)));
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof ArchivePath path
                && path.archive == archive
                && (path.name.isEmpty() || name.equals(path.name) || name.startsWith(path.name + "/"));
    }

    @Override
    public boolean endsWith(Path other) {
        return other instanceof ArchivePath path && (name.equals(path.name) || name.endsWith("/" + path.name));
    }

    @Override
    public Path normalize() {
        return this;
    }

    @Override
    public Path resolve(Path other) {
        String further = ours(other).name;
        return name.isEmpty() ? other : further.isEmpty() ? this : new ArchivePath(archive, name + "/" + further);
    }

    @Override
    public Path relativize(Path other) {
        String further = ours(other).name;
        if (!other.startsWith(this)) {
            throw new IllegalArgumentException("not below this folder");
        }
        return name.isEmpty() || further.equals(name)
                ? new ArchivePath(archive, further.substring(name.length()))
                : new ArchivePath(archive, further.substring(name.length() + 1));
    }

    @Override
    public URI toUri() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path toAbsolutePath() {
        return this;
    }

    @Override
    public Path toRealPath(LinkOption... options) {
        return this; // links in archives are refused
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int compareTo(Path other) {
        return name.compareTo(ours(other).name);
    }

    @Override
    public String toString() {
        return name;
    }

    static ArchivePath ours(Path path) {
        if (path instanceof ArchivePath ours) {
            return ours;
        }
        throw new ProviderMismatchException();
    }

    private String[] steps() {
        return name.split("/");
    }
}
