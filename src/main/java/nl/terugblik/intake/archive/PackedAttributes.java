package nl.terugblik.intake.archive;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of a file or folder in an archive. */
record PackedAttributes(boolean isDirectory, long size) implements BasicFileAttributes {

    private static final FileTime NEVER = FileTime.from(Instant.EPOCH);

    @Override
    public boolean isRegularFile() {
        return !isDirectory;
    }

    @Override
    public boolean isSymbolicLink() {
        return false;
    }

    @Override
    public boolean isOther() {
        return false;
    }

    @Override
    public FileTime lastModifiedTime() {
        return NEVER;
    }

    @Override
    public FileTime lastAccessTime() {
        return NEVER;
    }

    @Override
    public FileTime creationTime() {
        return NEVER;
    }

    @Override
    public @Nullable Object fileKey() {
        return null;
    }
}
