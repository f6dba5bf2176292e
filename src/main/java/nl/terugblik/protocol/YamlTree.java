package nl.terugblik.protocol;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The walk from YAML nodes to a JSON tree, which keeps lines, finds duplicate fields and bounds what aliases unfold. */
final class YamlTree {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MAX_NODES = 100_000;
    private static final int MAX_DEPTH = 30;

    private final String name;
    private final Map<String, Integer> lines;
    private final Map<String, Integer> keyLines;
    private int nodes;

    YamlTree(String name, Map<String, Integer> lines, Map<String, Integer> keyLines) {
        this.name = name;
        this.lines = lines;
        this.keyLines = keyLines;
    }

    JsonNode of(Node root) {
        return of(root, "", 0);
    }

    private JsonNode of(Node node, String pointer, int depth) {
        if (++nodes > MAX_NODES || depth > MAX_DEPTH) {
            throw fault(node, "the file unfolds to more than a study can be; use fewer aliases and less nesting.");
        }
        lines.put(pointer, line(node));
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer, depth);
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JSON.arrayNode();
            for (Node item : sequence.getValue()) {
                array.add(of(item, pointer + "/" + array.size(), depth + 1));
            }
            return array;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        throw fault(node, "this is not YAML that can be read.");
    }

    private ObjectNode object(MappingNode mapping, String pointer, int depth) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw fault(tuple.getKeyNode(), "a field's name must be a plain text.");
            }
            String member = Place.member(pointer, key.getValue());
            if (object.has(key.getValue())) {
                throw fault(key, Place.field(member) + " is there twice; keep one.");
            }
            JsonNode value = of(tuple.getValueNode(), member, depth + 1);
            keyLines.put(member, line(key));
            object.set(key.getValue(), value);
        }
        return object;
    }

    private JsonNode scalar(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        String text = scalar.getValue();
        try {
            if (tag.equals(Tag.INT)) {
                BigInteger number = new BigInteger(text);
                return number.bitLength() < Long.SIZE ? JSON.numberNode(number.longValue()) : JSON.numberNode(number);
            }
            if (tag.equals(Tag.FLOAT)) {
                return JSON.numberNode(new BigDecimal(text));
            }
        } catch (NumberFormatException e) {
            return JSON.stringNode(text);
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.STR)) {
            return JSON.stringNode(text);
        }
        throw fault(scalar, "tags such as !name are not used here; write the value alone.");
    }

    private InvalidStudy fault(Node node, String sentence) {
        return new InvalidStudy(List.of(name + " line " + line(node) + ": " + sentence));
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
