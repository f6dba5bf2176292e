package nl.terugblik.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.terugblik.protocol.text.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import tools.jackson.databind.JsonNode;

/**
 * A YAML file as read, with the line of every field.
 *
 * @param file its name and hash
 * @param root its content
 * @param lines the line of each value, by JSON pointer, counted from 1
 * @param keyLines the line of each field's name, by JSON pointer
 */
public record YamlFile(InputFile file, JsonNode root, Map<String, Integer> lines, Map<String, Integer> keyLines) {

    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_ALIASES = 500;

    /** Reads one document; whatever is wrong with it is an {@link InvalidStudy}. */
    public static YamlFile read(Path path) {
        return read(path, Optional.empty());
    }

    /** The same, or what was read before of a file of that name that held the same. */
    static YamlFile read(Path path, Optional<YamlFile> before) {
        String name = path.toString().replace('\\', '/');
        byte[] bytes = bytes(path, name);
        String content = text(name, bytes);
        return before.filter(known -> known.file().name().equals(name)
                        && known.file().content().equals(content))
                .orElseGet(() -> parsed(name, bytes, content));
    }

    private static YamlFile parsed(String name, byte[] bytes, String content) {
        Map<String, Integer> lines = new TreeMap<>();
        Map<String, Integer> keyLines = new TreeMap<>();
        Node document = document(name, content.startsWith("\ufeff") ? content.substring(1) : content);
        JsonNode root = new YamlTree(name, lines, keyLines).of(document);
        return new YamlFile(new InputFile(name, sha256(bytes), content), root, Map.copyOf(lines), Map.copyOf(keyLines));
    }

    /** File and line of a value, and the field: {@code jobs/x.yaml line 9: groups.quota}. */
    public String where(String pointer) {
        Integer line = keyLines.getOrDefault(pointer, lines.getOrDefault(pointer, 1));
        String field = Place.field(pointer);
        return file.name() + " line " + line + ":" + (field.isEmpty() ? "" : " " + field);
    }

    /** The line of a field's name, or of its value where it has no name. */
    public int line(String pointer) {
        return keyLines.getOrDefault(pointer, lines.getOrDefault(pointer, 1));
    }

    private static byte[] bytes(Path path, String name) {
        try {
            if (Files.exists(path) && !Files.isRegularFile(path)) { // a device or a pipe might never end
                throw fault(
                        name
                                + " line 1: this is a folder, a device or a pipe; check that it is a file and that you may read it.");
            }
            try (InputStream in = Files.newInputStream(path)) {
                byte[] bytes = in.readNBytes(MAX_BYTES + 1);
                if (bytes.length > MAX_BYTES) {
                    throw fault(name + " is larger than such a file can be (1 MiB).");
                }
                return bytes;
            }
        } catch (NoSuchFileException e) {
            throw fault(name + " does not exist; check the path.");
        } catch (IOException e) {
            throw fault(name + " cannot be read; check that it is a file and that you may read it.");
        }
    }

    private static String text(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw fault(name + " is not UTF-8 text; save it as UTF-8.");
        }
    }

    private static Node document(String name, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setMaxAliasesForCollections(MAX_ALIASES)
                .setAllowNonScalarKeys(true)
                .build();
        try {
            mustBeShallow(name, settings, text);
            Iterator<Node> documents =
                    new Compose(settings).composeAllFromString(text).iterator();
            if (!documents.hasNext()) {
                throw fault(name + " is empty.");
            }
            Node document = documents.next();
            if (documents.hasNext()) {
                throw fault(name + " holds more than one YAML document; keep one.");
            }
            return document;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw fault(name + " line " + line + ": this is not YAML that can be read; check indentation, quotes and"
                    + " brackets here and just above.");
        } catch (ReaderException e) {
            int line = 1
                    + (int) text.codePoints()
                            .limit(e.getPosition())
                            .filter(letter -> letter == '\n')
                            .count();
            throw fault(name + " line " + line + ": there is a character that YAML cannot hold; remove it.");
        } catch (YamlEngineException e) {
            throw fault(name + " is not YAML that can be read, or refers to itself too often.");
        }
    }

    /** The walk that makes nodes calls itself for each level, and a hostile file has many. */
    private static void mustBeShallow(String name, LoadSettings settings, String text) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof CollectionStartEvent && ++depth > YamlTree.MAX_DEPTH) {
                int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
                throw fault(name + " line " + line
                        + ": the file unfolds to more than a study can be; use fewer aliases and less nesting.");
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static InvalidStudy fault(String sentence) {
        return new InvalidStudy(List.of(sentence));
    }
}
