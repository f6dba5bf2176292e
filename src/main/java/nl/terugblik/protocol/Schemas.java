package nl.terugblik.protocol;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The JSON Schemas of the files that the program is given, as faults in sentences. */
public enum Schemas {
    STUDY("study.schema.json"),
    INVENTED("study-test.schema.json"),
    INSTRUMENT("instruments/instrument.schema.json"),
    SOURCE("sources/source.schema.json"),
    RELEASE("releases/release.schema.json"),
    META("meta.schema.json"),
    ROUND("round.schema.json"),
    CODING("instruments/coding.schema.json"),
    SCALE("instruments/scales/scale.schema.json"),
    PRICE("instruments/prices/price.schema.json"),
    TELLING("telling.schema.json"),
    SIGN_IN("sign-in.schema.json"),
    RETENTION("retention.schema.json"),
    SCHEDULE("schedules/schedule.schema.json");

    private final String resource;
    private @Nullable Schema loaded;
    private Optional<YamlFile> fitting = Optional.empty();

    Schemas(String resource) {
        this.resource = resource;
    }

    private synchronized Schema schema() {
        Schema schema = loaded;
        if (schema == null) {
            schema = load();
            loaded = schema;
        }
        return schema;
    }

    private Schema load() {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .locale(Locale.ROOT)
                .formatAssertionsEnabled(true)
                .build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
        try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its schema " + resource);
            }
            return registry.getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a file that fits. A run asks for its study three times; as long as the file holds what it held, it is parsed and held
     * against the schema once.
     *
     * @throws InvalidStudy when it cannot be read, or with a sentence for each place where it does not fit
     */
    public synchronized YamlFile read(Path path) {
        YamlFile yaml = YamlFile.read(path, fitting);
        if (!fitting.filter(known -> known == yaml).isPresent()) {
            List<String> departures = faults(yaml);
            if (!departures.isEmpty()) {
                throw new InvalidStudy(departures);
            }
            fitting = Optional.of(yaml);
        }
        return yaml;
    }

    /** What is wrong with the file, a sentence each, in the order of its lines. */
    public List<String> faults(YamlFile yaml) {
        return schema().validate(yaml.root()).stream()
                .filter(error -> !error.getKeyword().equals("if"))
                .map(error -> SchemaFault.of(error, holder(error), yaml))
                .sorted(Comparator.comparingInt(SchemaFault::line).thenComparing(SchemaFault::sentence))
                .map(SchemaFault::sentence)
                .distinct()
                .toList();
    }

    private JsonNode holder(Error error) {
        return schema().getSchemaNode()
                .at(error.getSchemaLocation().getFragment().getParent().toString());
    }
}
