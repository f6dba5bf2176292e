package nl.terugblik.exchange.table;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads a codebook: its tables, and what its variables say of the columns that bear their names. */
final class CodebookReader {

    /** The file with the reasons for the empty cells of a table, where the dataset gives them. */
    private static final Map<String, String> REASONS = Map.of(
            "coded.csv",
            "missing.csv",
            "coded-unmatched.csv",
            "missing.csv",
            "long.csv",
            "missing-long.csv",
            "plans-coded.csv",
            "missing-plans.csv");

    private final Path dataset;
    private final JsonNode json;
    private final Map<String, JsonNode> described = new HashMap<>();
    private final Map<Reason, Words> reasonLabels = new EnumMap<>(Reason.class);

    CodebookReader(Path dataset, JsonNode json) {
        this.dataset = dataset;
        this.json = json;
        json.path("trajectories").forEach(node -> described.put(text(node, "name"), node));
        json.path("variables").forEach(node -> described.put(text(node, "name"), node));
        for (JsonNode file : json.path("files")) {
            file.path("columns").forEach(this::readReasons);
        }
    }

    Codebook codebook() {
        List<Table> tables = json.path("files").valueStream().map(this::table).toList();
        return new Codebook(
                text(json, "study"),
                words(json.path("title")),
                text(json, "instrument"),
                LocalDate.parse(text(json, "extracted_on")),
                tables);
    }

    private void readReasons(JsonNode column) {
        if (text(column, "name").equals("reason")) {
            for (JsonNode value : column.path("values")) {
                Arrays.stream(Reason.values())
                        .filter(reason -> reason.code().equals(text(value, "value")))
                        .forEach(reason -> reasonLabels.put(reason, words(value.path("label"))));
            }
        }
    }

    private Table table(JsonNode file) {
        String name = text(file, "file");
        Optional<Path> reasons = Optional.ofNullable(REASONS.get(name)).map(dataset::resolve);
        return new Table(
                name.substring(0, name.length() - ".csv".length()),
                words(file.path("label")),
                dataset.resolve(name),
                file.path("key").valueStream().map(JsonNode::asString).toList(),
                file.path("columns")
                        .valueStream()
                        .map(column -> variable(column, reasons.isPresent()))
                        .toList(),
                reasons,
                reasonLabels);
    }

    private Variable variable(JsonNode column, boolean withReasons) {
        String name = text(column, "name");
        boolean ofInstrument = !column.has("kind");
        JsonNode source = ofInstrument ? described.getOrDefault(name, column) : column;
        Kind kind = Kind.of(text(source, "kind"))
                .orElseThrow(() -> new SpoiltDataset(Path.of(Codebook.FILE), "gives a column a kind that is none"));
        List<Variable.Meaning> values = source.path("values")
                .valueStream()
                .map(value -> new Variable.Meaning(text(value, "value"), words(value.path("label"))))
                .toList();
        Optional<Words> rule = source.has("rule") ? Optional.of(words(source.path("rule"))) : Optional.empty();
        return new Variable(name, words(column.path("label")), kind, values, ofInstrument && withReasons, rule);
    }

    private static Words words(JsonNode label) {
        return new Words(text(label, "nl"), text(label, "en"));
    }

    private static String text(JsonNode node, String field) {
        String text = node.path(field).asString("");
        if (text.isEmpty()) {
            throw new SpoiltDataset(Path.of(Codebook.FILE), "lacks " + field);
        }
        return text;
    }
}
