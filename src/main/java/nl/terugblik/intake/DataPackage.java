package nl.terugblik.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The {@code datapackage.json} that a delivery may carry (Frictionless Data Package), held against its files. */
final class DataPackage {

    private static final String NAME = "datapackage.json";

    private DataPackage() {}

    /**
     * Checks the size and hash of every file that it describes.
     *
     * @return the rows that it says the files hold; they are held against the rows read, before anything is published
     * @throws IntakeRefused when a file is not what the package says
     */
    static Map<String, Long> check(Path folder, Map<String, String> hashes) throws IOException {
        Path description = folder.resolve(NAME);
        Map<String, Long> rows = new TreeMap<>();
        if (Files.exists(description)) {
            for (JsonNode resource : resources(description)) {
                String path = resource.path("path").asString("");
                if (path.endsWith(".csv") && !Files.exists(folder.resolve(path))) {
                    throw new IntakeRefused("Delivery refused: " + NAME
                            + " describes a table that is not in the folder; fetch the delivery again.");
                }
                if (hashes.containsKey(path)) {
                    checkSize(folder.resolve(path), property(resource, "bytes"));
                    checkHash(
                            folder.resolve(path),
                            hashes.get(path),
                            property(resource, "hash").asString(""));
                    JsonNode declared = property(resource, "rows");
                    JsonNode counted = declared.isMissingNode() ? property(resource, "rowCount") : declared;
                    if (counted.isIntegralNumber()) {
                        rows.put(path, counted.asLong());
                    }
                }
            }
        }
        return rows;
    }

    private static JsonNode resources(Path description) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(description)) {
            return JsonMapper.shared().readTree(in).path("resources");
        } catch (JacksonException e) {
            throw new IntakeRefused("Delivery refused: " + NAME + " is not valid JSON; write it again or remove it.");
        }
    }

    /** A property of a resource: older packages keep sizes, hashes and counts below {@code stats}. */
    private static JsonNode property(JsonNode resource, String name) {
        JsonNode own = resource.path(name);
        return own.isMissingNode() ? resource.path("stats").path(name) : own;
    }

    private static void checkSize(Path file, JsonNode bytes) throws IOException {
        if (bytes.isIntegralNumber() && bytes.asLong() != Files.size(file)) {
            throw differs(file, "size");
        }
    }

    private static void checkHash(Path file, String sha256, String declared) throws IOException {
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
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
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
