package nl.terugblik.report.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Which table each figure belongs to.
 *
 * @param minimumGroup the fewest families a group may hold in a test of outcomes
 * @param baseline table numbers by variable
 * @param outcomes table numbers by outcome
 * @param moderation table numbers by outcome
 * @param matches whether families are matched
 * @param recodings other rules by which families were coded as well
 * @param means how two means are compared: {@code pooled}, {@code levene} or {@code welch}
 * @param countsOverBothGroups whether the values of a moderator are counted over both groups
 * @param gate how much matched groups may differ, where the study says so
 */
public record AnalysisPlan(
        int minimumGroup,
        Map<String, String> baseline,
        Map<String, String> outcomes,
        Map<String, String> moderation,
        boolean matches,
        List<Recoding> recodings,
        String means,
        boolean countsOverBothGroups,
        Optional<BalanceGate> gate) {
    static AnalysisPlan of(JsonNode json) {
        return new AnalysisPlan(
                json.path("minimum_group").asInt(10),
                tables(json.path("baseline"), "variable"),
                tables(json.path("outcomes"), "outcome"),
                tables(json.path("moderation").path("outcomes"), "outcome"),
                !json.path("matching").isEmpty(),
                Recoding.of(json.path("recodings")),
                json.path("t_test").asString("pooled"),
                json.path("minimum_cells").asString("").equals("category"),
                gate(json.path("balance")));
    }

    /** The bound that balance is shown against: the study's own, or the usual one. */
    public double maxSmd() {
        return gate.map(BalanceGate::maxSmd).orElse(BalanceGate.USUAL);
    }

    private static Optional<BalanceGate> gate(JsonNode json) {
        return json.has("max_smd")
                ? Optional.of(new BalanceGate(
                        json.path("max_smd").asDouble(BalanceGate.USUAL),
                        json.path("withhold").asBoolean(false)))
                : Optional.empty();
    }

    /** Whether this is a table's number; {@code text} stands for results that the study of 2016 gave in its text only. */
    public static boolean isNumber(String table) {
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
