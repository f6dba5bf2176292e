package nl.terugblik.outcomes.plan;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.terugblik.statistics.Numbers;
import tools.jackson.databind.JsonNode;

/**
 * The variables that follow from others: 1 where one of their parts is 1, 0 where all are 0. What is unknown of such a
 * variable is unknown of its parts.
 *
 * @param parts the parts of each, by its name
 */
public record Totals(Map<String, List<String>> parts) {

    private static final String ANY_OF = "any_of";

    public static Totals read(Path dataset, Set<String> variables) {
        JsonFile file = JsonFile.read(dataset, "codebook.json");
        Map<String, List<String>> totals = new TreeMap<>();
        for (JsonNode node : file.root().path("variables")) {
            String name = file.text(node, "name");
            if (variables.contains(name) && ANY_OF.equals(node.path("operator").asString(""))) {
                totals.put(name, file.texts(node.path("parameters").path("variables")));
            }
        }
        return new Totals(totals);
    }

    public boolean isTotal(String variable) {
        return parts.containsKey(variable);
    }

    /** All parts, each once. */
    public Set<String> allParts() {
        Set<String> all = new LinkedHashSet<>();
        parts.values().forEach(all::addAll);
        return all;
    }

    /** What to look at for a variable's gaps: its parts, or the variable itself. */
    public List<String> bases(String variable) {
        return parts.getOrDefault(variable, List.of(variable));
    }

    /** The total of its parts' values, NaN where they leave it open. */
    public static double of(List<Numbers> parts, int row) {
        double total = 0;
        for (Numbers part : parts) {
            double value = part.get(row);
            if (value == 1) {
                return 1;
            }
            total += value;
        }
        return Double.isNaN(total) ? Double.NaN : 0;
    }
}
