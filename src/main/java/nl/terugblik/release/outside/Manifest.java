package nl.terugblik.release.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.files.JsonFile;
import nl.terugblik.files.Sha256;
import nl.terugblik.release.signing.NotAsSigned;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The manifest of a release: where it comes from and the hash of every file in it. Its own hash is what is signed. */
public final class Manifest {

    public static final String NAME = "manifest.json";
    public static final String SIGNATURES = "signatures.json";

    private static final JsonMapper JSON = new JsonMapper();

    private Manifest() {}

    /** Writes the manifest of the files in a folder. */
    public static void write(Path folder, Map<String, Object> about) {
        Map<String, Object> manifest = new LinkedHashMap<>(about);
        List<Map<String, Object>> files = new ArrayList<>();
        hashes(folder).forEach((file, hash) -> {
            Map<String, Object> described = new LinkedHashMap<>();
            described.put("file", file);
            described.put("sha256", hash);
            files.add(described);
        });
        manifest.put("files", files);
        JsonFile.write(folder.resolve(NAME), manifest);
    }

    public static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            throw new NotAsSigned("The file " + file.getFileName() + " cannot be read: it was changed.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Holds the files of a folder against its manifest.
     *
     * @throws NotAsSigned when one is missing, was added, or is not as it was
     */
    public static void check(Path folder) {
        Map<String, String> found = hashes(folder);
        for (JsonNode described : read(folder.resolve(NAME)).path("files")) {
            String file = described.path("file").asString("");
            String hash = found.remove(file);
            if (hash == null) {
                throw new NotAsSigned("The release lacks " + file + ".");
            }
            if (!hash.equals(described.path("sha256").asString(""))) {
                throw new NotAsSigned("The file " + file + " is not as it was when it was signed for.");
            }
        }
        if (!found.isEmpty()) {
            throw new NotAsSigned(
                    "The file " + found.keySet().iterator().next() + " is in the release, but nobody signed for it.");
        }
    }

    /** The hash of what {@code sha256sum} prints of the files of a folder but manifest and signatures, in the order of their names. */
    public static String listing(Path folder) {
        return listing(hashes(folder));
    }

    /** The hash of what {@code sha256sum} prints of all files of a folder, in the order of their names. */
    public static String whole(Path folder) {
        return listing(all(folder));
    }

    private static String listing(Map<String, String> hashes) {
        return Sha256.of(hashes.entrySet().stream()
                .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                .collect(Collectors.joining()));
    }

    private static Map<String, String> hashes(Path folder) {
        Map<String, String> hashes = all(folder);
        hashes.remove(NAME);
        hashes.remove(SIGNATURES);
        return hashes;
    }

    private static Map<String, String> all(Path folder) {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                hashes.put(name, Sha256.of(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hashes;
    }
}
