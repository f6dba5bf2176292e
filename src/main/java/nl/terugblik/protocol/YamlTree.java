package nl.terugblik.protocol;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import nl.terugblik.protocol.text.Place;
import nl.terugblik.protocol.text.PlainText;
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
    static final int MAX_DEPTH = 30;

    /** Where a numeral is longer, or its exponent greater, it is no number of ours; working with it could take for ever. */
    private static final int MOST_DIGITS = 100;

    /** The one place where a control character is a value: a tab between cells. */
    private static final String DELIMITER = "/delimiter";

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
            return scalar(scalar, pointer);
        }
        throw fault(node, "this is not YAML that can be read.");
    }

    private ObjectNode object(MappingNode mapping, String pointer, int depth) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw fault(tuple.getKeyNode(), "a field's name must be a plain text.");
            }
            mustBePlain(key, "");
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

    private void mustBePlain(ScalarNode scalar, String pointer) {
        String text = scalar.getValue();
        if (!PlainText.is(text) && !(pointer.endsWith(DELIMITER) && text.equals("\t"))) {
            String field = Place.field(pointer);
            throw fault(
                    scalar,
                    (field.isEmpty() ? "a name" : field)
                            + " holds a line end or a character that cannot be seen; write it on one line, without.");
        }
    }

    /** What is no number of Java, though it looks like one, stays a text, which is refused where a number must be. */
    private static JsonNode number(Tag tag, String text) {
        if (text.length() > MOST_DIGITS || !Double.isFinite(Double.parseDouble(text))) {
            return JSON.stringNode(text);
        }
        if (tag.equals(Tag.INT)) {
            BigInteger number = new BigInteger(text);
            return number.bitLength() < Long.SIZE ? JSON.numberNode(number.longValue()) : JSON.stringNode(text);
        }
        BigDecimal number = new BigDecimal(text);
        boolean isTiny = number.signum() != 0 && number.doubleValue() == 0;
        return isTiny ? JSON.stringNode(text) : JSON.numberNode(number);
    }

    private JsonNode scalar(ScalarNode scalar, String pointer) {
        mustBePlain(scalar, pointer);
        Tag tag = scalar.getTag();
        String text = scalar.getValue();
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            try {
                return number(tag, text);
            } catch (NumberFormatException e) {
                return JSON.stringNode(text);
            }
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
