package nl.terugblik.report;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Which table each figure belongs to.
 *
 * @param minimumGroup the fewest families a group may hold in a test of outcomes
 * @param baseline table numbers by variable
 * @param outcomes table numbers by outcome
 * @param moderation table numbers by outcome
 */
record AnalysisPlan(
        int minimumGroup, Map<String, String> baseline, Map<String, String> outcomes, Map<String, String> moderation) {
    static AnalysisPlan of(JsonNode json) {
        return new AnalysisPlan(
                json.path("minimum_group").asInt(10),
                tables(json.path("baseline"), "variable"),
                tables(json.path("outcomes"), "outcome"),
                tables(json.path("moderation").path("outcomes"), "outcome"));
    }

    /** Whether this is a table's number; {@code text} stands for results that the study of 2016 gave in its text only. */
    static boolean isNumber(String table) {
        return !table.isEmpty() && Character.isDigit(table.charAt(0));
    }

    private static Map<String, String> tables(JsonNode list, String key) {
        Map<String, String> tables = new LinkedHashMap<>();
        for (JsonNode node : list) {
            tables.put(node.path(key).asString(""), node.path("table").asString(""));
        }
        return tables;
    }
}
