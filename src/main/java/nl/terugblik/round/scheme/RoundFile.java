package nl.terugblik.round.scheme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.Schemas;
import nl.terugblik.protocol.YamlFile;
import tools.jackson.databind.JsonNode;

/** The file of a round: YAML, checked against {@code jobs/round.schema.json}. */
public final class RoundFile {

    private RoundFile() {}

    /**
     * Reads a round and its instrument.
     *
     * @throws InvalidStudy naming every fault of the file
     */
    public static RoundPlan read(Path path) {
        YamlFile yaml = Schemas.ROUND.read(path);
        JsonNode root = yaml.root();
        Map<Position, String> coders = new EnumMap<>(Position.class);
        List<String> faults = new ArrayList<>();
        for (Position position : Position.values()) {
            String coder = root.path(position.code()).asString();
            if (coders.containsValue(coder)) {
                faults.add(yaml.where("/" + position.code()) + " names a coder who has another place in the round"
                        + " (same_coder_twice); name three people.");
            }
            coders.put(position, coder);
        }
        if (!faults.isEmpty()) {
            throw new InvalidStudy(faults);
        }
        Map<String, String> formats = new TreeMap<>();
        root.path("site_formats")
                .properties()
                .forEach(entry -> formats.put(entry.getKey(), entry.getValue().asString()));
        JsonNode units = root.path("units");
        return new RoundPlan(
                yaml.file(),
                root.path("round").asString(),
                SchemeFile.read(beside(path, root.path("instrument").asString())),
                new RoundPlan.Source(
                        RoundPlan.From.valueOf(units.path("from").asString().toUpperCase(Locale.ROOT)),
                        beside(path, units.path("delivery").asString()),
                        units.has("per_site")
                                ? Optional.of(units.path("per_site").asInt())
                                : Optional.empty()),
                coders,
                root.path("seed").asLong(2016),
                root.path("text").asString("shown").equals("shown"),
                root.path("adjudication").asString("any").equals("any"),
                root.path("unsure").asString("category").equals("category"),
                root.path("bootstrap").asInt(2000),
                root.has("keep_text") ? Optional.of(root.path("keep_text").asBoolean()) : Optional.empty(),
                formats,
                root.path("plan_tests").asString("default").equals("default"),
                root.path("minimum_group").asInt(10));
    }

    private static Path beside(Path file, String named) {
        return file.resolveSibling(named).normalize();
    }
}
