package nl.terugblik.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.protocol.Label;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/** JSON for people and machines: indented, fields in the order given, a line feed at every line's end. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private Json() {}

    /** Fields in the order in which they are put. */
    static Map<String, Object> object() {
        return new LinkedHashMap<>();
    }

    static Map<String, Object> label(Label label) {
        Map<String, Object> json = object();
        json.put("nl", label.nl());
        json.put("en", label.en());
        return json;
    }

    static List<Map<String, Object>> columns(List<Column> columns) {
        return columns.stream()
                .map(column -> {
                    Map<String, Object> json = object();
                    json.put("name", column.name());
                    json.put("label", label(column.label()));
                    return json;
                })
                .toList();
    }

    static String text(Map<String, Object> json) {
        Separators separators = Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter(separators).withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        return MAPPER.writer().with(printer).writeValueAsString(json) + "\n";
    }
}
