package nl.terugblik.intake.declaration;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.terugblik.files.FileName;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.intake.text.FilesOfFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The {@code datapackage.json} that a delivery may carry (Frictionless Data Package), held against its files. */
public final class DataPackage {

    private static final String NAME = "datapackage.json";

    /** Of two values under one name one would be held against nothing. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private DataPackage() {}

    /**
     * Checks the size and hash of every file that it describes.
     *
     * @param files the files that are read, by name
     * @param hashes SHA-256 of each, by the same name
     * @return the rows that it says the files hold; they are held against the rows read, before anything is published
     * @throws IntakeRefused when a file is not what the package says
     */
    public static Map<String, Long> check(Path folder, Map<String, Path> files, Map<String, String> hashes)
            throws IOException {
        Optional<Path> description = new FilesOfFolder(folder).find(NAME);
        Map<String, Long> rows = new TreeMap<>();
        if (description.isPresent()) {
            for (JsonNode resource : resources(description.get())) {
                Optional<String> path = path(resource).map(given -> known(given, files.keySet()));
                if (path.isPresent()) {
                    Path file = files.getOrDefault(path.get(), folder.resolve(path.get()));
                    check(file, Optional.ofNullable(hashes.get(path.get())), resource)
                            .ifPresent(count -> rows.merge(path.get(), count, DataPackage::same));
                }
            }
        }
        return rows;
    }

    /** The name under which a file is read that the package may write in other capitals or another Unicode form. */
    private static String known(String given, Set<String> names) {
        Path path = Path.of(given);
        return path.getNameCount() > 1
                ? given
                : names.stream()
                        .filter(name -> FileName.of(name).fits(path))
                        .findFirst()
                        .orElse(given);
    }

    /** The rows that a file should hold, where the package says so and the file is read. */
    private static Optional<Long> check(Path file, Optional<String> sha256, JsonNode resource) throws IOException {
        if (file.toString().endsWith(".csv") && !Files.exists(file)) {
            throw new IntakeRefused("Delivery refused: " + NAME
                    + " describes a table that is not in the folder; fetch the delivery again.");
        }
        if (sha256.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> bytes = whole(property(resource, "bytes"), "bytes");
        if (bytes.isPresent() && bytes.get() != Files.size(file)) {
            throw differs(file, "size");
        }
        checkHash(file, sha256.get(), property(resource, "hash"));
        return whole(one(property(resource, "rows"), property(resource, "rowCount"), "rows"), "rows");
    }

    private static Long same(Long rows, Long again) {
        if (!rows.equals(again)) {
            throw odd("gives two numbers of rows for one file");
        }
        return rows;
    }

    private static JsonNode resources(Path description) throws IOException {
        try (InputStream in = Files.newInputStream(description)) { // as bytes, of which Jackson knows the marks
            JsonNode resources = JSON.readTree(in).path("resources");
            if (!resources.isArray()) {
                throw odd("lists no resources");
            }
            return resources;
        } catch (JacksonException e) {
            throw new IntakeRefused("Delivery refused: " + NAME
                    + " is not valid JSON, or gives a name twice; write it again or remove it.");
        }
    }

    /** The file of a resource, relative to the folder; empty where it names none, as for data that stand in the package. */
    private static Optional<String> path(JsonNode resource) {
        if (!resource.isObject()) {
            throw odd("lists a resource that says nothing");
        }
        JsonNode path = resource.path("path");
        if (path.isMissingNode()) {
            return Optional.empty();
        }
        JsonNode one = path.isArray() && path.size() == 1 ? path.get(0) : path;
        if (!one.isString()) {
            throw odd("has a path that is not that of one file");
        }
        Path inside;
        try {
            inside = Path.of(one.asString()).normalize();
        } catch (InvalidPathException e) {
            throw odd("has a path that no file can have");
        }
        if (inside.isAbsolute() || inside.startsWith("..")) {
            throw odd("has a path that leads out of the folder");
        }
        return Optional.of(inside.toString());
    }

    private static Optional<Long> whole(JsonNode number, String what) {
        if (number.isMissingNode()) {
            return Optional.empty();
        }
        if (!number.isIntegralNumber() || !number.canConvertToLong() || number.asLong() < 0) {
            throw odd("gives " + what + " that are no whole number");
        }
        return Optional.of(number.asLong());
    }

    private static IntakeRefused odd(String what) {
        return new IntakeRefused("Delivery refused: " + NAME + " " + what + "; write it again or remove it.");
    }

    /** A property of a resource: older packages keep sizes, hashes and counts below {@code stats}. */
    private static JsonNode property(JsonNode resource, String name) {
        return one(resource.path(name), resource.path("stats").path(name), name);
    }

    /** What two properties say that mean the same. */
    private static JsonNode one(JsonNode own, JsonNode other, String what) {
        if (!own.isMissingNode() && !other.isMissingNode() && !own.equals(other)) {
            throw odd("gives " + what + " twice for one file, and not the same");
        }
        return own.isMissingNode() ? other : own;
    }

    private static void checkHash(Path file, String sha256, JsonNode given) throws IOException {
        if (given.isMissingNode()) {
            return;
        }
        if (!given.isString()) {
            throw odd("gives a hash that is no text");
        }
        String declared = given.asString();
        if (declared.isEmpty()) {
            return;
        }
        int colon = declared.indexOf(':');
        String algorithm = colon < 0 ? "md5" : declared.substring(0, colon).toLowerCase(Locale.ROOT);
        String expected = declared.substring(colon + 1).toLowerCase(Locale.ROOT);
        String actual = algorithm.equals("sha256") ? sha256 : hash(file, algorithm);
        if (!actual.equals(expected)) {
            throw differs(file, "hash");
        }
    }

    private static String hash(Path file, String algorithm) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IntakeRefused("Delivery refused: " + NAME + " gives a hash of " + file.getFileName()
                    + " that this program cannot compute; use sha256.");
        }
    }

    private static IntakeRefused differs(Path file, String what) {
        return new IntakeRefused("Delivery refused: " + file.getFileName() + " differs from the " + what + " that "
                + NAME + " gives; the file was changed or cut short on its way, fetch it again.");
    }
}
