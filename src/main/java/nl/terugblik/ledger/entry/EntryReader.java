package nl.terugblik.ledger.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an entry's line, and takes it for one only if it would be written the same. */
final class EntryReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> FIELDS =
            List.of("n", "at", "actor", "origin", "action", "object", "outcome", "detail");

    private EntryReader() {}

    static Entry read(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (!List.copyOf(node.propertyNames()).equals(FIELDS)) {
                throw new NotAnEntry();
            }
            Map<String, Object> detail = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> field : node.path("detail").properties()) {
                JsonNode value = field.getValue();
                detail.put(field.getKey(), value.isIntegralNumber() ? (Object) value.asLong() : value.asString());
            }
            Entry entry = new Entry(
                    node.path("n").asLong(),
                    Instant.parse(node.path("at").asString()),
                    new Acting(
                            node.path("actor").asString(), node.path("origin").asString()),
                    new Act(
                            node.path("action").asString(),
                            node.path("object").asString(),
                            node.path("outcome").asString(),
                            detail));
            if (!entry.line().equals(line)) {
                throw new NotAnEntry();
            }
            return entry;
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new NotAnEntry();
        }
    }
}
