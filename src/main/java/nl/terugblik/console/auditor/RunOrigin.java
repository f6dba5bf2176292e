package nl.terugblik.console.auditor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.console.run.Runs;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where what a run left comes from, as the last event of its lineage tells.
 *
 * @param inputs what went in
 * @param outputs what came out
 * @param variables the variables of the dataset, each with the columns of the export that it comes from
 */
record RunOrigin(List<Upstream> inputs, List<Upstream> outputs, List<Upstream> variables) {

    private static final JsonMapper JSON = new JsonMapper();

    RunOrigin {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        variables = List.copyOf(variables);
    }

    /** The lineage of a run; empty where it left none. */
    static Optional<RunOrigin> of(Path work, String run) {
        Path file = work.resolve("lineage").resolve((Runs.isId(run) ? run : "none") + ".ndjson");
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return lines.isEmpty() ? Optional.empty() : Optional.of(read(JSON.readTree(lines.get(lines.size() - 1))));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static RunOrigin read(JsonNode event) {
        List<Upstream> outputs = new ArrayList<>();
        List<Upstream> variables = new ArrayList<>();
        for (JsonNode output : event.path("outputs")) {
            outputs.add(dataset(output));
            output.path("facets")
                    .path("columnLineage")
                    .path("fields")
                    .properties()
                    .forEach(field -> variables.add(new Upstream(
                            field.getKey(), "", "", columns(field.getValue().path("inputFields")))));
        }
        List<Upstream> inputs = new ArrayList<>();
        event.path("inputs").forEach(input -> inputs.add(dataset(input)));
        return new RunOrigin(inputs, outputs, variables);
    }

    private static Upstream dataset(JsonNode node) {
        String version =
                node.path("facets").path("version").path("datasetVersion").asString("");
        JsonNode rows = node.path("outputFacets").path("outputStatistics").path("rowCount");
        JsonNode read = node.path("inputFacets").path("dataQualityMetrics").path("rowCount");
        return new Upstream(
                node.path("name").asString(""),
                version,
                rows.isNumber() ? rows.asString() : read.isNumber() ? read.asString() : "",
                List.of());
    }

    private static List<Upstream.Column> columns(JsonNode fields) {
        List<Upstream.Column> columns = new ArrayList<>();
        for (JsonNode field : fields) {
            boolean isValue = false;
            boolean isMasked = false;
            for (JsonNode how : field.path("transformations")) {
                isValue |= how.path("type").asString("").equals("DIRECT");
                isMasked |= how.path("masking").asBoolean(false);
            }
            columns.add(new Upstream.Column(
                    field.path("name").asString("").replaceFirst("^export/", ""),
                    field.path("field").asString(""),
                    isValue,
                    isMasked));
        }
        return columns;
    }

    /** One variable, by its name. */
    Optional<Upstream> variable(String name) {
        return variables.stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }
}
