package nl.terugblik.files;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Folders that bear a {@code .partial} name until they are whole. What is written in one is handed to the disk with the folder,
 * at its maker's word or when it takes its name, and not file by file: a disk waits five milliseconds for each of a hundred
 * files, and hardly longer for all of them at once.
 */
final class Unfinished {

    private static final String PARTIAL = ".partial";

    /** What this process wrote in such folders and no disk was told of yet. */
    private static final Set<Path> WAITING = ConcurrentHashMap.newKeySet();

    private Unfinished() {}

    /** Lets a file wait for its folder; says whether it lies in one that is unfinished. */
    static boolean waits(Path file) {
        boolean waits = holds(file);
        if (waits) {
            WAITING.add(file.toAbsolutePath());
        }
        return waits;
    }

    /** Whether a file or folder lies in such a folder, however deep. */
    static boolean holds(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        while (folder != null && !String.valueOf(folder.getFileName()).endsWith(PARTIAL)) {
            folder = folder.getParent();
        }
        return folder != null;
    }

    /** What waits in a file or folder; what was removed since is still among it. */
    static List<Path> waitingIn(Path all) {
        Path absolute = all.toAbsolutePath();
        return WAITING.stream().filter(file -> file.startsWith(absolute)).toList();
    }

    /** Hands all that waits in a file or folder to the disk. */
    static void force(Path all) {
        for (Path file : waitingIn(all)) {
            // first, so that what is written again meanwhile waits again
            if (WAITING.remove(file) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                forceOrWait(file);
            }
        }
    }

    private static void forceOrWait(Path file) {
        try {
            PrivateFiles.forceNow(file);
        } catch (CannotWrite e) {
            WAITING.add(file);
            throw e;
        }
    }

    /** Hands to the disk what is about to leave its folder: from a whole one nobody would fetch it. */
    static void beforeMove(Path from, Path to) {
        if (!holds(to)) {
            force(from);
        }
    }

    /** Lets what waits in a file or folder wait under the name that it took. */
    static void afterMove(Path from, Path to) {
        for (Path file : waitingIn(from)) {
            WAITING.add(to.toAbsolutePath().resolve(from.toAbsolutePath().relativize(file)));
            WAITING.remove(file);
        }
    }

    /** Lets nothing wait that was removed. */
    static void forget(Path all) {
        waitingIn(all).forEach(WAITING::remove);
    }
}
