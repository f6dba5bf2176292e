package nl.terugblik.compare.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.terugblik.files.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A finished run of a study, as {@code run.json} describes it.
 *
 * @param id its id
 * @param folder where it lies
 * @param study the study
 * @param instrument the instrument
 * @param version the version of the program
 * @param key the fingerprint of the key
 * @param deliveries what it stands on, in the order of publication
 * @param outputs the hash of every file, by its name below the folder
 */
public record RunSide(
        String id,
        Path folder,
        ProtocolName study,
        ProtocolName instrument,
        String version,
        String key,
        List<DeliveryName> deliveries,
        Map<String, String> outputs) {

    private static final String DESCRIPTION = "run.json";
    private static final List<String> DATASET = List.of(
            "dataset/coded.csv",
            "dataset/missing.csv",
            "dataset/codebook.json",
            "dataset/analysis.json",
            "cohort/flow.csv");

    public RunSide {
        deliveries = List.copyOf(deliveries);
        outputs = Collections.unmodifiableMap(new TreeMap<>(outputs));
    }

    /**
     * Reads the description of a run.
     *
     * @throws CannotCompare when there is none, or it cannot be read
     */
    public static RunSide read(String id, Path folder) {
        Path file = folder.resolve(DESCRIPTION);
        if (!Files.isRegularFile(file)) {
            throw new CannotCompare(
                    "The results of run " + id + " are not where they were written; put their folder back.");
        }
        JsonNode run = description(id, file);
        List<DeliveryName> deliveries = new ArrayList<>();
        run.path("deliveries")
                .forEach(delivery -> deliveries.add(new DeliveryName(
                        text(delivery, "id"), text(delivery, "organisation"), text(delivery, "extracted_on"))));
        Map<String, String> outputs = new TreeMap<>();
        run.path("outputs").forEach(output -> outputs.put(text(output, "file"), text(output, "sha256")));
        RunSide side = new RunSide(
                id,
                folder,
                protocol(run.path("study")),
                protocol(run.path("instrument")),
                text(run.path("software"), "version"),
                text(run, "key_fingerprint"),
                deliveries,
                outputs);
        side.check();
        return side;
    }

    private static JsonNode description(String id, Path file) {
        try {
            return new JsonMapper().readTree(Files.readString(file, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw new CannotCompare("The file run.json of run " + id + " cannot be read: it was changed.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProtocolName protocol(JsonNode node) {
        return new ProtocolName(text(node, "name"), text(node, "file"), text(node, "sha256"));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    /** A file of the run. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Whether the run has a file, which erasure may have removed since. */
    public boolean has(String name) {
        return Files.isRegularFile(file(name));
    }

    /**
     * Sees to it that what is compared is what the run left.
     *
     * @throws ChangedRun when a file was changed or is gone, and not by an erasure
     */
    void check() {
        outputs.forEach((name, hash) -> {
            boolean gone = !has(name);
            if (isCompared(name)
                    && !(gone && holdsErased())
                    && (gone || !Sha256.of(file(name)).equals(hash))) {
                throw new ChangedRun(id, name);
            }
        });
    }

    private static boolean isCompared(String name) {
        return name.startsWith("tables/") || name.startsWith("protocol/") || DATASET.contains(name);
    }

    /** Whether it held a family that was erased since, so that its dataset is gone. */
    public boolean holdsErased() {
        return has("ERASED.txt");
    }

    /** The lines of the copy of a study or instrument that the run kept; none where it kept none, being older. */
    public List<String> lines(ProtocolName protocol) {
        Path file = file(protocol.file()).normalize();
        if (!file.startsWith(file("protocol").normalize()) || !Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
