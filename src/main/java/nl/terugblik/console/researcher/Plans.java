package nl.terugblik.console.researcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.files.CannotWrite;

/**
 * The plans of releases among the jobs.
 *
 * @param jobs the folder of jobs
 */
record Plans(Path jobs) {

    /** Their paths, in order. */
    List<String> names() {
        Path folder = jobs.resolve("releases");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CannotWrite(folder, e);
        }
    }
}
