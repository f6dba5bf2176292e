package nl.terugblik.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.files.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ledger of releases: who may sign, what was asked, looked at and agreed to. Each entry is a line of JSON that holds
 * the hash of the line before it, so that none can be changed or taken out without all that follow.
 */
final class Ledger {

    static final String BEGINNING = "0".repeat(64);

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final List<String> lines;
    private final List<JsonNode> entries = new ArrayList<>();

    private Ledger(Path file, List<String> lines) {
        this.file = file;
        this.lines = new ArrayList<>(lines);
    }

    /**
     * Reads a ledger; one that is not there yet is empty.
     *
     * @throws NotAsSigned when an entry is not what was written
     */
    static Ledger read(Path file) {
        try {
            Ledger ledger =
                    new Ledger(file, Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of());
            String before = BEGINNING;
            for (String line : ledger.lines) {
                JsonNode entry = JSON.readTree(line);
                if (!entry.path("previous").asString("").equals(before)) {
                    throw changed(ledger.entries.size() + 1);
                }
                ledger.entries.add(entry);
                before = Sha256.of(line);
            }
            return ledger;
        } catch (JacksonException e) {
            throw new NotAsSigned("The ledger of releases cannot be read: it was changed by hand.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NotAsSigned changed(int entry) {
        return new NotAsSigned("The ledger of releases was changed: entry " + entry
                + " does not follow from the one before it. Put a backup of it back.");
    }

    /** The hash of the last entry. */
    String head() {
        return lines.isEmpty() ? BEGINNING : Sha256.of(lines.get(lines.size() - 1));
    }

    List<JsonNode> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** The entries of a kind about a release, in order. */
    List<JsonNode> of(String what, String release) {
        return entries.stream()
                .filter(entry -> entry.path("what").asString("").equals(what))
                .filter(entry -> entry.path("release").asString("").equals(release))
                .toList();
    }

    /**
     * The request for a release.
     *
     * @throws CannotRelease when nobody asked for it
     */
    JsonNode request(String release) {
        return of("request", release).stream()
                .findFirst()
                .orElseThrow(() ->
                        new CannotRelease("There is no request of that name; ./terugblik release list shows them."));
    }

    /** The id of the next request by a plan. */
    String next(String plan) {
        long asked = entries.stream()
                .filter(entry -> entry.path("what").asString("").equals("request"))
                .filter(entry -> entry.path("release").asString("").matches(plan + "-[0-9]+"))
                .count();
        return plan + "-" + (asked + 1);
    }

    /** The public key of a person, in base64. */
    Optional<String> key(String name) {
        return entries.stream()
                .filter(entry -> entry.path("what").asString("").equals("person"))
                .filter(entry -> entry.path("name").asString("").equals(name))
                .map(entry -> entry.path("public_key").asString(""))
                .reduce((older, newer) -> newer);
    }

    /** Whether a key was ever registered for a person; who signed with a key that was replaced since did so in good order. */
    boolean wasKeyOf(String name, String key) {
        return entries.stream()
                .filter(entry -> entry.path("what").asString("").equals("person"))
                .anyMatch(entry -> entry.path("name").asString("").equals(name)
                        && entry.path("public_key").asString("").equals(key));
    }

    /** Adds an entry, on disk before it counts. */
    void add(String what, String at, Map<String, Object> fields) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("entry", lines.size() + 1);
        entry.put("previous", head());
        entry.put("at", at);
        entry.put("what", what);
        entry.putAll(fields);
        String line = JSON.writeValueAsString(entry);
        lines.add(line);
        entries.add(JSON.readTree(line));
        PrivateFiles.write(file, String.join("\n", lines) + "\n");
    }
}
