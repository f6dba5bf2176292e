package nl.terugblik.outcomes.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/**
 * How each variable of the dataset is measured.
 *
 * @param variables those of a family, by name
 * @param measures those that are followed from moment to moment, by name
 * @param knownByT1 the variables of a family that can be told from what was known at T1
 * @param scales how well the items of scales agree whose answers stand in no file
 */
public record Codebook(
        Map<String, CodedVariable> variables,
        Map<String, CourseScale> measures,
        List<String> knownByT1,
        List<ScaleAgreement> scales) {

    /**
     * How well the items of a scale agree at one moment.
     *
     * @param scale its name
     * @param moment the moment
     * @param items how many items it has
     * @param n families that answered all of them
     * @param alpha Cronbach's; empty where there is none
     */
    public record ScaleAgreement(String scale, String moment, int items, int n, OptionalDouble alpha) {}

    public static Codebook read(Path dataset) {
        JsonFile file = JsonFile.read(dataset, "codebook.json");
        Map<String, CodedVariable> variables = new LinkedHashMap<>();
        List<String> knownByT1 = new ArrayList<>();
        for (JsonNode node : file.root().path("variables")) {
            if (node.path("known_by_t1").asBoolean(false)) {
                knownByT1.add(file.text(node, "name"));
            }
            CodedVariable variable = variable(file, node);
            variables.put(variable.name(), variable);
        }
        Map<String, CourseScale> measures = new LinkedHashMap<>();
        for (JsonNode node : file.root().path("trajectories")) {
            measures.put(file.text(node, "name"), scale(variable(file, node), node));
        }
        List<ScaleAgreement> scales = new ArrayList<>();
        for (JsonNode node : file.root().path("scales")) {
            scales.add(new ScaleAgreement(
                    file.text(node, "scale"),
                    file.text(node, "moment"),
                    file.number(node, "items"),
                    file.number(node, "n"),
                    node.has("alpha") ? OptionalDouble.of(node.path("alpha").asDouble()) : OptionalDouble.empty()));
        }
        return new Codebook(variables, measures, knownByT1, scales);
    }

    private static CourseScale scale(CodedVariable measure, JsonNode node) {
        if (measure.kind() == Kind.BINARY) {
            return CourseScale.SHARE;
        }
        return node.path("values").isEmpty() ? CourseScale.NUMBER : CourseScale.CLASSES;
    }

    /** How a measure is measured that is followed from moment to moment. */
    public CourseScale scale(String measure) {
        CourseScale scale = measures.get(measure);
        if (scale == null) {
            throw new UnreadableDataset("dataset/codebook.json does not describe the trajectory " + measure
                    + ", which the analysis needs.");
        }
        return scale;
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

    public CodedVariable variable(String name) {
        CodedVariable variable = variables.get(name);
        if (variable == null) {
            throw new UnreadableDataset(
                    "dataset/codebook.json does not describe " + name + ", which the analysis needs.");
        }
        return variable;
    }
}
