package nl.terugblik.outcomes.dataset;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.outcomes.UnreadableDataset;
import tools.jackson.databind.JsonNode;

/** How each variable of the dataset is measured. */
record Codebook(Map<String, CodedVariable> variables) {

    static Codebook read(Path dataset) {
        JsonFile file = JsonFile.read(dataset, "codebook.json");
        Map<String, CodedVariable> variables = new LinkedHashMap<>();
        for (JsonNode node : file.root().path("variables")) {
            CodedVariable variable = variable(file, node);
            variables.put(variable.name(), variable);
        }
        return new Codebook(variables);
    }

    private static CodedVariable variable(JsonFile file, JsonNode node) {
        String name = file.text(node, "name");
        Kind kind = Kind.of(file.text(node, "kind"))
                .orElseThrow(() -> file.fault("gives " + name + " a kind that is none"));
        // A number may come with labels for some of its values; it is measured all the same, not coded.
        List<Integer> codes = kind != Kind.CATEGORY
                ? List.of()
                : node.path("values")
                        .valueStream()
                        .map(value -> file.number(value, "value"))
                        .toList();
        if (kind == Kind.CATEGORY
                && (codes.isEmpty() || codes.stream().distinct().count() != codes.size())) {
            throw file.fault("does not list each value of " + name + " once");
        }
        return new CodedVariable(name, kind, codes);
    }

    CodedVariable variable(String name) {
        CodedVariable variable = variables.get(name);
        if (variable == null) {
            throw new UnreadableDataset(
                    "dataset/codebook.json does not describe " + name + ", which the analysis needs.");
        }
        return variable;
    }
}
