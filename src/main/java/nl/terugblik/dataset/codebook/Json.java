package nl.terugblik.dataset.codebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.dataset.layout.CodeName;
import nl.terugblik.dataset.layout.Column;
import nl.terugblik.protocol.Label;

/** What the dataset's JSON files have in common: fields in the order given, labels in both languages. */
final class Json {

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
                    if (column.kind() != Column.Kind.VARIABLE) {
                        json.put("kind", CodeName.of(column.kind()));
                    }
                    if (!column.values().isEmpty()) {
                        json.put("values", values(column.values()));
                    }
                    return json;
                })
                .toList();
    }

    /** What codes mean, in their order. */
    static List<Map<String, Object>> values(Map<?, Label> values) {
        List<Map<String, Object>> list = new ArrayList<>();
        values.forEach((code, label) -> {
            Map<String, Object> value = object();
            value.put("value", code);
            value.put("label", label(label));
            list.add(value);
        });
        return list;
    }
}
