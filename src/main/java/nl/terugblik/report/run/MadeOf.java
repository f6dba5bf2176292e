package nl.terugblik.report.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.report.facts.Bilingual;
import tools.jackson.databind.JsonNode;

/**
 * What a variable is made of.
 *
 * @param tables the tables of the export
 * @param rule its rule in words
 * @param parameters what the rule is told, the codes of the export among them, by the instrument's names
 */
public record MadeOf(List<String> tables, Bilingual rule, Map<String, String> parameters) {
    public MadeOf {
        tables = List.copyOf(tables);
    }

    static MadeOf of(JsonNode variable) {
        List<String> tables =
                variable.path("sources").valueStream().map(JsonNode::asString).toList();
        Map<String, String> parameters = new LinkedHashMap<>();
        variable.path("parameters").forEachEntry((name, value) -> parameters.put(name, value(value)));
        JsonNode rule = variable.path("rule");
        return new MadeOf(
                tables,
                new Bilingual(rule.path("nl").asString(""), rule.path("en").asString("")),
                parameters);
    }

    private static String value(JsonNode value) {
        if (value.isArray()) {
            return String.join(", ", value.valueStream().map(MadeOf::value).toList());
        }
        if (value.isObject()) {
            List<String> codes = new ArrayList<>();
            value.forEachEntry((code, meaning) -> codes.add(code + " = " + value(meaning)));
            return String.join(", ", codes);
        }
        return value.asString();
    }
}
