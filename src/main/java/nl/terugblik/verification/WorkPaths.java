package nl.terugblik.verification;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.terugblik.audit.RecordedFile;
import nl.terugblik.audit.RunFile;
import nl.terugblik.audit.RunKind;

/**
 * Where recorded files lie now: a work folder that was moved or copied takes what lies in it along.
 *
 * @param work the work folder as it is now
 */
record WorkPaths(Path work) {

    private static final List<String> OWN = List.of("runs", "deliveries");
    private static final String DESCRIPTION = "run.json";

    WorkPaths {
        work = work.toAbsolutePath().normalize();
    }

    /** Where a file lies. */
    Path of(RecordedFile file) {
        Path path = Path.of(file.file().path()).toAbsolutePath().normalize();
        return along(path, Files.exists(path)).orElse(path);
    }

    /** The same place below this work folder, where the file was written below one. */
    private Optional<Path> along(Path path, boolean isThere) {
        if (path.startsWith(work)) {
            return Optional.of(path);
        }
        for (int index = path.getNameCount() - 2; index > 0; index--) {
            if (OWN.contains(path.getName(index).toString())) {
                Path here = work.resolve(path.subpath(index, path.getNameCount()));
                Path folder = work.resolve(path.subpath(index, index + 2));
                if (Files.isDirectory(folder) || !isThere) {
                    return Optional.of(here);
                }
            }
        }
        return Optional.empty();
    }

    /** The folder of a study's run; empty where neither it nor its description was entered. */
    Optional<Path> folder(RecordedFile file) {
        if (file.kind() != RunKind.STUDY) {
            return Optional.empty();
        }
        Path path = Path.of(file.file().path()).toAbsolutePath().normalize();
        Optional<Path> written =
                file.folder().map(folder -> folder.toAbsolutePath().normalize());
        if (written.isEmpty() && path.endsWith(DESCRIPTION) && file.file().role() == RunFile.Role.OUTPUT) {
            written = Optional.ofNullable(path.getParent());
        }
        return written.map(folder -> folder.startsWith(work)
                ? folder
                : along(folder.resolve(DESCRIPTION), Files.isDirectory(folder))
                        .map(Path::getParent)
                        .orElse(folder));
    }

    /** Whether a place is in the work folder. */
    boolean isWithin(Path path) {
        return path.startsWith(work);
    }

    /** A path as sentences have it: below the work folder where it is there. */
    String named(Path path) {
        return isWithin(path) ? work.relativize(path).toString().replace('\\', '/') : path.toString();
    }
}
