package nl.terugblik.lineage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.lineage.event.OutputFile;
import nl.terugblik.lineage.event.Producer;
import nl.terugblik.lineage.event.RunEvents;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.ProtocolFolder;
import nl.terugblik.protocol.Study;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code work/lineage/<run>.ndjson}: the OpenLineage events of a run, a line each, made of what the ledger and the run's own
 * description have of it. The file is written when the run ends, whole or not at all, and anew where a run that was cut off
 * goes on.
 */
public final class RunLineage {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path work;
    private final Producer producer;

    /**
     * The lineage of the runs of a work folder.
     *
     * @param version the version of the program
     * @param register the fingerprint of the register's key
     */
    public RunLineage(Path work, String version, String register) {
        this.work = work;
        this.producer = new Producer(version, register);
    }

    /** Where the events of a run lie. */
    public Path file(String run) {
        return work.resolve("lineage").resolve(run + ".ndjson");
    }

    /** Writes the events of a run that has ended; of one that left results also where these come from. */
    public void write(RunRecord run, Optional<Path> results) {
        Optional<Path> done = results.filter(folder -> run.summary().status() == RunStatus.DONE)
                .filter(folder -> Files.isRegularFile(folder.resolve("run.json")));
        StringBuilder lines = new StringBuilder();
        for (Map<String, Object> event : RunEvents.of(
                producer,
                run,
                done.flatMap(RunLineage::study),
                done.map(RunLineage::outputs).orElseGet(Map::of))) {
            lines.append(JSON.writeValueAsString(event)).append('\n');
        }
        Path file = file(run.summary().id());
        PrivateFiles.folder(file.resolveSibling(""));
        PrivateFiles.write(file, lines.toString());
    }

    /** The events of a run as they lie there; none where there are none. */
    public List<String> read(String run) {
        Path file = file(run);
        try {
            return Files.isRegularFile(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Study> study(Path results) {
        try {
            return Optional.of(ProtocolFolder.read(results));
        } catch (InvalidStudy e) {
            return Optional.empty(); // the run of an older version that goes on has no copies
        }
    }

    private static Map<String, OutputFile> outputs(Path results) {
        try {
            Map<String, OutputFile> files = new LinkedHashMap<>();
            JsonNode run = JSON.readTree(Files.readAllBytes(results.resolve("run.json")));
            run.path("outputs")
                    .forEach(file -> files.put(
                            file.path("file").asString(""),
                            new OutputFile(
                                    file.path("bytes").asLong(0),
                                    file.has("lines")
                                            ? OptionalLong.of(Math.max(
                                                    0, file.path("lines").asLong() - 1))
                                            : OptionalLong.empty())));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
