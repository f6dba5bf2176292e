package nl.terugblik.protocol.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A JSON tree as plain Java values, so that nobody else needs to know how files are read. */
public final class PlainValues {

    private PlainValues() {}

    /** Texts, longs, doubles, booleans, lists and maps in the order of the file. */
    public static Object of(JsonNode node) {
        if (node.isObject()) {
            return fields(node);
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(item -> list.add(of(item)));
            return List.copyOf(list);
        }
        if (node.isIntegralNumber()) {
            return node.longValue();
        }
        if (node.isNumber()) {
            return node.doubleValue();
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.asString();
    }

    public static Map<String, Object> fields(JsonNode node) {
        Map<String, Object> fields = new LinkedHashMap<>();
        node.forEachEntry((name, value) -> fields.put(name, of(value)));
        return Collections.unmodifiableMap(fields);
    }

    public static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    public static Optional<String> text(JsonNode node, String field) {
        return node.has(field) ? Optional.of(node.path(field).asString()) : Optional.empty();
    }
}
