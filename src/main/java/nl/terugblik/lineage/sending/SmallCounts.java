package nl.terugblik.lineage.sending;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is taken out of an event before it leaves: every count under the threshold and what was asserted of it, the sizes of
 * files, by which rows could be counted, and the sentence of a failure, which may hold a count or a path.
 */
final class SmallCounts {

    static final long THRESHOLD = 10;

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> COUNTS = Set.of("rowCount", "count", "nullCount", "distinctCount");
    private static final String ACTUAL = "actual";
    private static final String SIZE = "size";
    private static final String SENTENCE = "It did not come to its end; the ledger of the register says why.";

    private SmallCounts() {}

    /** The event without them. */
    static String blanked(String event) {
        JsonNode root = JSON.readTree(event);
        blank(root);
        return JSON.writeValueAsString(root);
    }

    private static void blank(JsonNode node) {
        if (node instanceof ArrayNode array) {
            array.removeIf(element -> isSmall(element.path(ACTUAL)));
            array.forEach(SmallCounts::blank);
        }
        if (node instanceof ObjectNode object) {
            object.remove(SIZE);
            COUNTS.stream().filter(name -> isSmall(object.path(name))).forEach(object::remove);
            if (object.path("errorMessage") instanceof ObjectNode message) {
                message.put("message", SENTENCE);
            }
            object.properties().forEach(field -> blank(field.getValue()));
        }
    }

    private static boolean isSmall(JsonNode count) {
        if (count.isNumber()) {
            return count.asDouble() < THRESHOLD;
        }
        return count.isString()
                && count.asString().matches("\\d{1,18}")
                && Long.parseLong(count.asString()) < THRESHOLD;
    }
}
