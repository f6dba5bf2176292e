package nl.terugblik.release.entries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.files.Sha256;
import nl.terugblik.release.signing.NotAsSigned;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ledger of releases in a file of its own, as older programs kept it and as it is until there is a register. Each entry is a
 * line of JSON that holds the hash of the line before it.
 */
public record FileLedger(Path file) implements Ledger.Store {

    public static final String NAME = "ledger.jsonl";
    static final String BEGINNING = "0".repeat(64);

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public List<JsonNode> read() {
        try {
            List<JsonNode> entries = new ArrayList<>();
            String before = BEGINNING;
            for (String line : lines()) {
                JsonNode entry = JSON.readTree(line);
                if (!entry.path("previous").asString("").equals(before)) {
                    throw new NotAsSigned("The ledger of releases was changed: entry " + (entries.size() + 1)
                            + " does not follow from the one before it. Put a backup of it back.");
                }
                entries.add(entry);
                before = Sha256.of(line);
            }
            return entries;
        } catch (JacksonException e) {
            throw new NotAsSigned("The ledger of releases cannot be read: it was changed by hand.");
        }
    }

    List<String> lines() {
        try {
            return Files.exists(file)
                    ? List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n"))
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String head() {
        List<String> lines = lines();
        return lines.isEmpty() ? BEGINNING : Sha256.of(lines.get(lines.size() - 1));
    }

    @Override
    public Optional<String> sign(String text) {
        return Optional.empty(); // the register signs when it takes the entry over
    }

    @Override
    public boolean isSigned(JsonNode entry) {
        return false;
    }

    @Override
    public JsonNode add(String what, String at, Map<String, Object> fields) {
        List<String> lines = new ArrayList<>(lines());
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("entry", lines.size() + 1);
        entry.put("previous", head());
        entry.put("at", at);
        entry.put("what", what);
        entry.putAll(fields);
        String line = JSON.writeValueAsString(entry);
        lines.add(line);
        PrivateFiles.write(file, String.join("\n", lines) + "\n");
        return JSON.readTree(line);
    }
}
