package nl.terugblik.verification;

import java.nio.file.Path;
import java.util.Optional;
import nl.terugblik.audit.run.RecordedFile;
import nl.terugblik.audit.run.RunFile;
import nl.terugblik.audit.run.RunKind;

/**
 * Where recorded files lie now: a work folder that was moved or copied takes what lies in it along. What was written in the
 * folder that a run or delivery has there is looked for there, wherever the work folder lay then.
 *
 * @param work the work folder as it is now
 */
record WorkPaths(Path work) {

    private static final String DESCRIPTION = "run.json";

    WorkPaths {
        work = work.toAbsolutePath().normalize();
    }

    /** Where a file lies. */
    Path of(RecordedFile file) {
        return here(file, Path.of(file.file().path()).toAbsolutePath().normalize());
    }

    private Path here(RecordedFile file, Path path) {
        if (path.startsWith(work)) {
            return path;
        }
        for (int index = path.getNameCount() - 2; index > 0; index--) {
            String name = path.getName(index).toString();
            boolean isOwn = name.equals("deliveries") && file.kind() == RunKind.INTAKE
                    || name.equals("erasures") && file.kind() == RunKind.ERASURE
                    || name.equals("runs") && path.getName(index + 1).toString().equals(file.run());
            if (isOwn) {
                return work.resolve(path.subpath(index, path.getNameCount()));
            }
        }
        return path;
    }

    /** The folder of a study's run; empty where neither it nor its description was entered. */
    Optional<Path> folder(RecordedFile file) {
        Path path = Path.of(file.file().path()).toAbsolutePath().normalize();
        boolean describes = path.endsWith(DESCRIPTION) && file.file().role() == RunFile.Role.OUTPUT;
        return file.folder()
                .or(() -> describes ? Optional.ofNullable(path.getParent()) : Optional.empty())
                .map(folder -> here(file, folder.toAbsolutePath().normalize()));
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
