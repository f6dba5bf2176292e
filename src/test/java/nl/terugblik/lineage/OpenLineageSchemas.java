package nl.terugblik.lineage;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public schemas of OpenLineage, as they lie beside the tests. */
public final class OpenLineageSchemas {

    private static final Path FOLDER = Path.of("src/test/resources/nl/terugblik/lineage/openlineage");
    private static final JsonMapper JSON = new JsonMapper();

    private final SchemaRegistry registry;

    public OpenLineageSchemas() {
        Map<String, String> schemas = new HashMap<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".json")).toList()) {
                String text = Files.readString(file);
                schemas.put(JSON.readTree(text).path("$id").asString(), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build())
                        .schemas(schemas));
    }

    /** What is wrong with an event: as a whole, and with each of its facets by the schema that the facet names. */
    public List<String> faults(String event) {
        JsonNode root = JSON.readTree(event);
        List<String> faults =
                new ArrayList<>(faults(root, root.path("schemaURL").asString()));
        facets(root, faults);
        return faults;
    }

    private void facets(JsonNode node, List<String> faults) {
        if (node.has("_schemaURL")) {
            faults.addAll(faults(node, node.path("_schemaURL").asString()));
        }
        node.forEach(child -> facets(child, faults));
    }

    private List<String> faults(JsonNode node, String schema) {
        return registry.getSchema(SchemaLocation.of(schema)).validate(node).stream()
                .map(error -> schema + ": " + error)
                .toList();
    }
}
