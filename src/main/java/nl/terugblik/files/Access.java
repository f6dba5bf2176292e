package nl.terugblik.files;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who may read and write what, as POSIX systems say it; where a system says nothing of it, nothing is asked. */
public final class Access {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> WRITING_OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    /** All may write in such a folder, such as {@code /tmp}, but nobody can take away or replace what is another's. */
    private static final int STICKY = 0x200;

    static final FileAttribute<?>[] FILE = attributes("rw-------");
    static final FileAttribute<?>[] FOLDER = attributes("rwx------");

    private Access() {}

    private static FileAttribute<?>[] attributes(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    static void openToRead(Path file) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    static void restrict(Path file) throws IOException {
        if (POSIX && !Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
        }
    }

    /** Refuses a folder in which others may replace what we write; links to it are followed. */
    static void mustNotBeWritableByOthers(Path folder) throws IOException {
        if (!POSIX) {
            return;
        }
        Path real = folder.toRealPath();
        if (isWritableByOthers(real) && !isSticky(real)) {
            throw OpenToOthers.writable(folder);
        }
    }

    /**
     * Refuses a folder for our own work that others may write in, as all may in {@code /tmp}, or that someone else laid
     * where all may. One that an administrator laid for us, such as a volume of a container, may have another owner.
     *
     * @throws OpenToOthers when it is such a one
     */
    public static void mustBeOurs(Path folder) throws IOException {
        if (!POSIX) {
            return;
        }
        Path real = folder.toRealPath();
        if (isWritableByOthers(real)) {
            throw OpenToOthers.writable(folder);
        }
        Path parent = real.getParent();
        Optional<UserPrincipal> us = us();
        if (parent != null
                && isWritableByOthers(parent)
                && us.isPresent()
                && !Files.getOwner(real).equals(us.get())) {
            throw OpenToOthers.another(folder);
        }
    }

    /**
     * Whether others than its owner and its group can read a file, or any but its owner write it. Where they cannot enter
     * one of the folders around it, they cannot.
     */
    public static boolean isOpenToOthers(Path file) throws IOException {
        if (!POSIX) {
            return false;
        }
        Path real = file.toRealPath();
        boolean isRead = Files.getPosixFilePermissions(real).contains(PosixFilePermission.OTHERS_READ);
        boolean isWritten = isWritableByOthers(real);
        for (Path folder = real.getParent(); folder != null; folder = folder.getParent()) {
            Set<PosixFilePermission> entering = Files.getPosixFilePermissions(folder);
            boolean byOthers = entering.contains(PosixFilePermission.OTHERS_EXECUTE);
            isRead = isRead && byOthers;
            isWritten = isWritten && (byOthers || entering.contains(PosixFilePermission.GROUP_EXECUTE));
        }
        return isRead || isWritten;
    }

    private static boolean isWritableByOthers(Path folder) throws IOException {
        return Files.getPosixFilePermissions(folder).stream().anyMatch(WRITING_OTHERS::contains);
    }

    private static boolean isSticky(Path folder) throws IOException {
        return ((Integer) Files.getAttribute(folder, "unix:mode") & STICKY) != 0;
    }

    /** Who this process is to the file system, by whom the system says its own folder belongs to. */
    private static Optional<UserPrincipal> us() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) ? Optional.of(Files.getOwner(self)) : Optional.empty();
    }
}
