package nl.terugblik.files;

import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** JSON for people and machines: indented, fields in the order given, numbers as in tables, a line feed at every line's end. */
public final class JsonFile {

    /** Java before 19 prints some doubles with a digit too many. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(Double.class, new ValueSerializer<>() {
                @Override
                public void serialize(Double value, JsonGenerator json, SerializationContext context) {
                    json.writeNumber(Decimal.text(value));
                }
            }))
            .build();

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private JsonFile() {}

    /** Writes an object so that it is there whole or not at all. */
    public static void write(Path file, Map<String, Object> json) {
        PrivateFiles.write(file, text(json));
    }

    /** The text of an object. */
    public static String text(Map<String, Object> json) {
        Separators separators = Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter(separators).withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        return MAPPER.writer().with(printer).writeValueAsString(json) + "\n";
    }
}
