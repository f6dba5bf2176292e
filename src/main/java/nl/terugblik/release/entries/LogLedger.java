package nl.terugblik.release.entries;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.files.Sha256;
import nl.terugblik.ledger.LogKeys;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.note.NotANote;
import nl.terugblik.ledger.note.SignedNote;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The ledger of releases as entries of the register's log of acts: what an entry holds in fields within fields has a dot there. */
public record LogLedger(ReleaseEntries log) implements Ledger.Store {

    static final String TAKEN_OVER = ReleaseEntries.ACTION + "taken_over";

    static final JsonMapper JSON = new JsonMapper();

    private static final Map<String, String> ACTIONS = Map.of(
            "person", ReleaseEntries.ACTION + "registered",
            "floor", ReleaseEntries.ACTION + "floor",
            "fetch", ReleaseEntries.ACTION + "fetched",
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
        node.put("entry", entry.n());
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

    @Override
    public Optional<String> sign(String text) {
        return Optional.of(log.sign(text).toString());
    }

    @Override
    public boolean isSigned(JsonNode entry) {
        Optional<String> text = StewardsWord.of(entry);
        if (text.isEmpty() || !entry.has(StewardsWord.NOTE)) {
            return false;
        }
        try {
            SignedNote note = SignedNote.parse(entry.path(StewardsWord.NOTE).asString(""));
            long n = entry.path("entry").asLong(0);
            LogKeys keys = log.keys();
            return note.text().equals(text.get())
                    && keys.terms().stream()
                            .map(LogKeys.Term::key)
                            .anyMatch(key -> keys.mayHaveSigned(key, n) && note.isSignedBy(key));
        } catch (NotANote e) {
            return false;
        }
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
        return new Act(action, object(what, fields), "done", detail);
    }

    private static String object(String what, JsonNode fields) {
        return switch (what) {
            case "person" -> "signer " + fields.path("name").asString("");
            case "floor" -> "releases";
            default -> "release " + fields.path("release").asString("");
        };
    }
}
