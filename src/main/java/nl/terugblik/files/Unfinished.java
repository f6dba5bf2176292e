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
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                PrivateFiles.forceNow(file);
            }
            WAITING.remove(file);
        }
    }

    /** Sees to what waits in a file or folder that is about to take another name: from a whole folder nobody would fetch it. */
    static void beforeMove(Path from, Path to) {
        if (!holds(to)) {
            force(from);
        }
        for (Path file : waitingIn(from)) {
            WAITING.remove(file);
            WAITING.add(to.toAbsolutePath().resolve(from.toAbsolutePath().relativize(file)));
        }
    }
}
