package nl.terugblik.crate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.files.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The crate of a folder, held to what RO-Crate 1.1 and Process Run Crate 0.5 ask for, and to the files beside it. */
public record CheckedCrate(Path folder, Map<String, JsonNode> entities) {

    private static final Set<String> OWN = Set.of("ro-crate-metadata.json", "ro-crate-preview.html");

    public static CheckedCrate of(Path folder) throws IOException {
        JsonNode json = new JsonMapper().readTree(Files.readString(folder.resolve("ro-crate-metadata.json")));
        assertThat(json.path("@context").valueStream().map(JsonNode::asString))
                .containsExactly(
                        "https://w3id.org/ro/crate/1.1/context", "https://w3id.org/ro/terms/workflow-run/context");
        Map<String, JsonNode> entities = new LinkedHashMap<>();
        json.path("@graph")
                .forEach(entity -> assertThat(entities.put(entity.path("@id").asString(), entity))
                        .as("each entity once")
                        .isNull());
        return new CheckedCrate(folder, entities);
    }

    /** Checks all of it. */
    public CheckedCrate holds(Set<String> withoutHash) throws IOException {
        JsonNode descriptor = entity("ro-crate-metadata.json");
        assertThat(text(descriptor, "@type")).isEqualTo("CreativeWork");
        assertThat(descriptor.path("about").path("@id").asString()).isEqualTo("./");
        assertThat(descriptor.path("conformsTo").path("@id").asString()).isEqualTo("https://w3id.org/ro/crate/1.1");
        JsonNode root = entity("./");
        assertThat(text(root, "@type")).isEqualTo("Dataset");
        assertThat(text(root, "name")).isNotBlank();
        assertThat(text(root, "description")).isNotBlank();
        assertThat(text(root, "datePublished")).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(root.path("conformsTo").path("@id").asString()).isEqualTo("https://w3id.org/ro/wfrun/process/0.5");
        JsonNode action = entity(root.path("mentions").path("@id").asString());
        assertThat(text(action, "@type")).isEqualTo("CreateAction");
        assertThat(text(entity(action.path("instrument").path("@id").asString()), "@type"))
                .isEqualTo("SoftwareApplication");
        everyReferenceLeadsSomewhere();
        theFilesAreThoseOfTheFolder(root, action, withoutHash);
        assertThat(Files.readString(folder.resolve("ro-crate-preview.html")))
                .startsWith("<!DOCTYPE html>")
                .doesNotContain("<script", "src=", "@import", "http");
        return this;
    }

    private void theFilesAreThoseOfTheFolder(JsonNode root, JsonNode action, Set<String> withoutHash)
            throws IOException {
        Set<String> parts = references(root.path("hasPart"));
        assertThat(parts).isEqualTo(names());
        Set<String> handled = references(action.path("object"));
        handled.removeIf(id -> id.startsWith("#"));
        handled.addAll(references(action.path("result")));
        assertThat(handled).isEqualTo(parts);
        for (String name : parts) {
            JsonNode file = entity(name);
            assertThat(text(file, "@type")).isEqualTo("File");
            assertThat(text(file, "encodingFormat")).contains("/");
            assertThat(text(file, "sha256"))
                    .as(name)
                    .isEqualTo(withoutHash.contains(name) ? "" : Sha256.of(folder.resolve(name)));
        }
    }

    private void everyReferenceLeadsSomewhere() {
        Set<String> outside = Set.of("https://w3id.org/ro/crate/1.1", "http://schema.org/CompletedActionStatus");
        entities.values()
                .forEach(entity -> entity.properties().stream()
                        .flatMap(property -> property.getValue().isArray()
                                ? property.getValue().valueStream()
                                : Stream.of(property.getValue()))
                        .filter(value -> value.has("@id"))
                        .map(value -> value.path("@id").asString())
                        .forEach(id -> assertThat(entities.containsKey(id) || outside.contains(id))
                                .as(id)
                                .isTrue()));
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> !OWN.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> references(JsonNode list) {
        List<String> ids =
                list.valueStream().map(node -> node.path("@id").asString()).toList();
        assertThat(ids).doesNotHaveDuplicates();
        return new TreeSet<>(ids);
    }

    public JsonNode entity(String id) {
        assertThat(entities).containsKey(id);
        return entities.getOrDefault(id, new JsonMapper().createObjectNode());
    }

    private static String text(JsonNode entity, String property) {
        return entity.path(property).asString("");
    }
}
