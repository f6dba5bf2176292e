package nl.terugblik.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.files.Sha256;
import tools.jackson.databind.JsonNode;

/**
 * The run that something is released from, as it wrote itself down.
 *
 * @param folder where it lies
 * @param described its {@code run.json}
 */
record SourceRun(Path folder, JsonNode described) {

    private static final String DESCRIPTION = "run.json";

    /**
     * Finds a run.
     *
     * @param run its id, a start of it that no other shares, or its folder
     * @throws CannotRelease when there is none, or a family in it was erased since
     * @throws NotAsSigned when its files are not as it left them
     */
    static SourceRun find(Path work, String run) {
        Path folder = folder(work, run);
        if (Files.exists(folder.resolve("ERASED.txt"))) {
            throw new CannotRelease(
                    "A family in this run was erased since; carry the study out again and release from that run.");
        }
        SourceRun source = new SourceRun(folder, Manifest.read(folder.resolve(DESCRIPTION)));
        source.check();
        return source;
    }

    private static Path folder(Path work, String run) {
        Path named = Path.of(run);
        if (Files.isRegularFile(named.resolve(DESCRIPTION))) {
            return named;
        }
        Path runs = work.resolve("runs");
        if (!Files.isDirectory(runs)) {
            throw noRun();
        }
        try (Stream<Path> folders = Files.list(runs)) {
            List<Path> found = folders.filter(
                            folder -> String.valueOf(folder.getFileName()).startsWith(run))
                    .filter(folder -> Files.isRegularFile(folder.resolve(DESCRIPTION)))
                    .sorted()
                    .toList();
            if (found.size() > 1) {
                throw new CannotRelease("More than one run begins like that; give more of its id.");
            }
            return found.stream().findFirst().orElseThrow(SourceRun::noRun);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CannotRelease noRun() {
        return new CannotRelease("There is no finished run of that id; ./terugblik runs lists them.");
    }

    private void check() {
        for (JsonNode output : described.path("outputs")) {
            String name = output.path("file").asString("");
            Path file = folder.resolve(name);
            if (!Files.isRegularFile(file)
                    || !Sha256.of(file).equals(output.path("sha256").asString(""))) {
                throw new NotAsSigned(
                        "The file " + name
                                + " of the run is not as the run left it; carry the study out again and release from that run.");
            }
        }
    }

    String id() {
        return described.path("id").asString("");
    }

    String study() {
        return described.path("study").path("name").asString("");
    }
}
