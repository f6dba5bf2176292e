package nl.terugblik.report.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.report.facts.Bilingual;
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
 * @param set the name of the set that most tables compare; empty where tables name none
 * @param otherSets whom single tables of the baseline compare
 * @param realisedBy the variable by which realisation is told; empty where it is not
 * @param realisedTable the number of that table; empty where it has none
 * @param pricedBy the variable by which prices are told; empty where they are not
 * @param pricedTable the number of that table; empty where it has none
 * @param costsTable the number of the table of costs; empty where it has none
 * @param groupLabels the names of the groups for people, by their names in files; none where they are the usual two
 * @param reasonLabels why families are out or in no comparison, for people, by its names in files; none where it is as usual
 * @param sides what the two sides are called, in a study that asks a question of its own
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
        String set,
        List<OtherSet> otherSets,
        String realisedBy,
        String realisedTable,
        String pricedBy,
        String pricedTable,
        String costsTable,
        Map<String, Bilingual> groupLabels,
        Map<String, Bilingual> reasonLabels,
        Optional<Sides> sides,
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
                mainSet(json.path("sets")),
                otherSets(json.path("sets")),
                json.path("realisation").path("by").asString(""),
                json.path("realisation").path("table").asString(""),
                json.path("costs").path("price").path("by").asString(""),
                json.path("costs").path("price").path("table").asString(""),
                json.path("costs").path("table").asString(""),
                labels(json.path("group_labels")),
                labels(json.path("reason_labels")),
                Sides.of(json.path("comparison"), labels(json.path("group_labels"))),
                gate(json.path("balance")));
    }

    /**
     * What the sides of a comparison are called.
     *
     * @param treatedCode the name of the one in tables
     * @param controlCode the name of the other
     */
    public record Sides(String treatedCode, String controlCode, Bilingual treated, Bilingual control) {

        private static Optional<Sides> of(JsonNode comparison, Map<String, Bilingual> labels) {
            String treated = comparison.path("treated").asString("");
            String control = comparison.path("control").asString("");
            return treated.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Sides(
                            treated,
                            control,
                            labels.getOrDefault(treated, new Bilingual(treated, treated)),
                            labels.getOrDefault(control, new Bilingual(control, control))));
        }
    }

    /** Whom a table of the baseline of its own compares. */
    public record OtherSet(String name, String table, List<String> treated, List<String> control) {}

    private static String mainSet(JsonNode sets) {
        for (JsonNode set : sets) {
            if (set.path("baseline").isEmpty()) {
                return set.path("name").asString("");
            }
        }
        return "";
    }

    private static List<OtherSet> otherSets(JsonNode sets) {
        List<OtherSet> others = new ArrayList<>();
        for (JsonNode set : sets) {
            if (!set.path("baseline").isEmpty()) {
                others.add(new OtherSet(
                        set.path("name").asString(""),
                        set.path("table").asString(""),
                        texts(set.path("treated")),
                        texts(set.path("control"))));
            }
        }
        return others;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(node -> node.asString("")).toList();
    }

    private static Map<String, Bilingual> labels(JsonNode labels) {
        Map<String, Bilingual> all = new LinkedHashMap<>();
        labels.forEachEntry((name, label) -> all.put(
                name,
                new Bilingual(label.path("nl").asString(name), label.path("en").asString(name))));
        return all;
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
