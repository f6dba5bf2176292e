package nl.terugblik.release.entries;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.files.Sha256;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The ledger of releases as entries of the register's log of acts: what an entry holds in fields within fields has a dot there. */
public record LogLedger(ReleaseEntries log) implements Ledger.Store {

    static final String TAKEN_OVER = ReleaseEntries.ACTION + "taken_over";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> ACTIONS = Map.of(
            "person", ReleaseEntries.ACTION + "registered",
            "request", ReleaseEntries.ACTION + "requested",
            "review", ReleaseEntries.ACTION + "reviewed",
            "approve", ReleaseEntries.ACTION + "approved");

    @Override
    public List<JsonNode> read() {
        return log.entries().stream()
                .filter(entry -> entry.act().detail().containsKey("what"))
                .map(LogLedger::node)
                .toList();
    }

    private static JsonNode node(Entry entry) {
        ObjectNode node = JSON.createObjectNode();
        entry.act().detail().forEach((field, value) -> {
            int dot = field.indexOf('.');
            if (dot < 0) {
                node.put(field, String.valueOf(value));
            } else {
                String outer = field.substring(0, dot);
                ObjectNode inner = node.has(outer) ? (ObjectNode) node.get(outer) : node.putObject(outer);
                inner.put(field.substring(dot + 1), String.valueOf(value));
            }
        });
        return node;
    }

    @Override
    public String head() {
        return log.entries().stream()
                .map(Entry::line)
                .reduce((older, newer) -> newer)
                .map(Sha256::of)
                .orElse(FileLedger.BEGINNING);
    }

    @Override
    public JsonNode add(String what, String at, Map<String, Object> fields) {
        Act act = act(String.valueOf(ACTIONS.get(what)), what, at, JSON.valueToTree(fields), Map.of());
        log.enter(act);
        List<JsonNode> entries = read();
        return entries.get(entries.size() - 1);
    }

    /** The act of an entry. */
    static Act act(String action, String what, String at, JsonNode fields, Map<String, String> more) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("what", what);
        detail.put("at", at);
        fields.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isObject()) {
                value.properties()
                        .forEach(inner -> detail.put(
                                field.getKey() + "." + inner.getKey(),
                                inner.getValue().asString()));
            } else {
                detail.put(field.getKey(), value.asString());
            }
        });
        detail.putAll(more);
        String object = what.equals("person")
                ? "signer " + fields.path("name").asString("")
                : "release " + fields.path("release").asString("");
        return new Act(action, object, "done", detail);
    }
}
