package nl.terugblik.meta.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.meta.effects.Conversion;
import nl.terugblik.meta.effects.OwnOutcomes;
import nl.terugblik.meta.pooling.Moderator;
import nl.terugblik.meta.pooling.PoolingRules;
import nl.terugblik.protocol.Label;
import nl.terugblik.protocol.Schemas;
import nl.terugblik.protocol.YamlFile;
import tools.jackson.databind.JsonNode;

/** The file of a meta-analysis: YAML, checked against {@code jobs/meta.schema.json}. */
public final class MetaFile {

    /** The instrument of 2016, and the outcomes of sub-study I of the same report. */
    private static final Map<String, List<String>> OWN = Map.of(
            "reports", List.of("abuse_signs_t3"),
            "placement", List.of("new_out_of_home_t3"),
            "closure", List.of("extended_after_1y", "order_months"),
            "reunification", List.of("reunified_t3"));

    private MetaFile() {}

    /**
     * Reads what a meta-analysis is to do.
     *
     * @throws nl.terugblik.protocol.InvalidStudy naming every fault of the file
     */
    public static MetaPlan read(Path path) {
        YamlFile yaml = Schemas.META.read(path);
        JsonNode root = yaml.root();
        return new MetaPlan(
                yaml.file(),
                root.has("title")
                        ? Optional.of(new Label(
                                root.path("title").path("nl").asString(),
                                root.path("title").path("en").asString()))
                        : Optional.empty(),
                path.resolveSibling(root.path("effects").asString()).normalize(),
                root.path("delimiter").asString(",").replace("tab", "\t").charAt(0),
                root.path("decimal").asString(".").equals(","),
                texts(root.path("outcomes")),
                moderators(root.path("moderators")),
                new Conversion(
                        root.path("hedges").asBoolean(true),
                        root.path("pre_post_r").asDouble(0.5)),
                new PoolingRules(
                        root.path("estimation").asString("REML").equals("REML"),
                        root.path("min_samples").asInt(4),
                        root.path("bias_minimum").asInt(10)),
                own(root.path("own")));
    }

    private static List<Moderator> moderators(JsonNode node) {
        List<Moderator> moderators = new ArrayList<>();
        node.forEach(moderator -> moderators.add(
                moderator.isString()
                        ? new Moderator(moderator.asString(), false, Optional.empty())
                        : new Moderator(
                                moderator.path("column").asString(),
                                moderator.path("categories").asBoolean(false),
                                moderator.has("reference")
                                        ? Optional.of(
                                                moderator.path("reference").asString())
                                        : Optional.empty())));
        return moderators;
    }

    private static OwnOutcomes own(JsonNode node) {
        Map<String, List<String>> variables = new LinkedHashMap<>();
        node.path("outcomes").properties().forEach(entry -> variables.put(entry.getKey(), texts(entry.getValue())));
        return new OwnOutcomes(
                variables.isEmpty() ? OWN : variables,
                new HashSet<>(node.has("construct") ? texts(node.path("construct")) : List.of("reports")),
                node.path("strict").asBoolean(false),
                node.path("study").asString("own study"),
                node.path("sample").asString("own study"));
    }

    private static List<String> texts(JsonNode node) {
        if (node.isString()) {
            return List.of(node.asString());
        }
        List<String> texts = new ArrayList<>();
        node.forEach(text -> texts.add(text.asString()));
        return List.copyOf(texts);
    }
}
