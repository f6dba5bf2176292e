package nl.terugblik.intake.archive;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Set;

/**
 * A folder of an archive as a file system of its own, so that a delivery in an archive is read by what reads one in a folder.
 * Java's own file system for zip archives refuses archives with names of other programs, and reads fewer ways of packing.
 *
 * @param files the files of the archive
 * @param folder the name of the folder within it, with a slash at its end; empty for the whole archive
 */
final class ArchiveFolder extends FileSystem {

    private final PackedFiles files;
    private final String folder;

    private ArchiveFolder(PackedFiles files, String folder) {
        this.files = files;
        this.folder = folder;
    }

    static Path root(PackedFiles files, String folder) {
        return new ArchivePath(new ArchiveFolder(files, folder), "");
    }

    PackedFiles files() {
        return files;
    }

    /** The whole name of a file, by its name in this folder. */
    String whole(String name) {
        return folder + name;
    }

    /** The name of the folder itself, empty for the whole archive. */
    String name() {
        String inner = folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1);
        return inner.substring(inner.lastIndexOf('/') + 1);
    }

    @Override
    public Path getPath(String first, String... more) {
        String name = more.length == 0 ? first : first + "/" + String.join("/", more);
        return new ArchivePath(this, name.replaceAll("^/+|/+$", ""));
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher(syntaxAndPattern);
        return path -> matcher.matches(Path.of(path.toString()));
    }

    @Override
    public FileSystemProvider provider() {
        return ArchiveProvider.ONLY;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public String getSeparator() {
        return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(new ArchivePath(this, ""));
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
