package nl.terugblik.report;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a variable is made of, in the words of the instrument.
 *
 * @param tables the tables of the export
 * @param rule the rule with its parameters, the codes of the export among them
 */
record MadeOf(List<String> tables, String rule) {
    MadeOf {
        tables = List.copyOf(tables);
    }

    static MadeOf of(JsonNode variable) {
        List<String> tables =
                variable.path("sources").valueStream().map(JsonNode::asString).toList();
        List<String> parts = new ArrayList<>();
        variable.path("parameters").forEachEntry((name, value) -> parts.add(words(name) + " " + value(value)));
        String operator = words(variable.path("operator").asString(""));
        return new MadeOf(tables, parts.isEmpty() ? operator : operator + ": " + String.join("; ", parts));
    }

    private static String value(JsonNode value) {
        if (value.isArray()) {
            return String.join(", ", value.valueStream().map(JsonNode::asString).toList());
        }
        if (value.isObject()) {
            List<String> codes = new ArrayList<>();
            value.forEachEntry((code, meaning) -> codes.add(code + " = " + meaning.asString()));
            return String.join(", ", codes);
        }
        return value.asString();
    }

    private static String words(String name) {
        return name.replace('_', ' ');
    }
}
