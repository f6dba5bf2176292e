package nl.terugblik.files;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Hashes of files that nobody changes any more, each read once however many ask for it. For use by several threads at once. */
public final class FileHashes {

    private final Map<Path, Sha256.Summed> known = new ConcurrentHashMap<>();

    /** The hash of a file and the number of its lines. */
    public Sha256.Summed of(Path file) {
        return known.computeIfAbsent(file, Sha256::summed);
    }
}
