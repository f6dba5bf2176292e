package nl.terugblik.outcomes.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Whom tables compare.
 *
 * @param name its name in the column {@code set}; empty where tables have no such column
 * @param treated the groups on the one side
 * @param control the groups on the other
 * @param where a column of {@code coded.csv} that must be 1; empty where all families of the groups are in
 * @param baseline the variables that these are compared on at the start; none for the set that all else compares
 */
public record ComparedSet(
        String name, List<String> treated, List<String> control, Optional<String> where, List<String> baseline) {

    /** That of a plan that names none: everyone of two groups. */
    static ComparedSet of(String treated, String control) {
        return new ComparedSet("", List.of(treated), List.of(control), Optional.empty(), List.of());
    }

    public ComparedSet {
        treated = List.copyOf(treated);
        control = List.copyOf(control);
        baseline = List.copyOf(baseline);
    }

    /** The sets of a plan in its order; one without a name where it has none. */
    static List<ComparedSet> read(JsonFile file, JsonNode root) {
        List<ComparedSet> sets = new ArrayList<>();
        for (JsonNode node : root.path("sets")) {
            sets.add(new ComparedSet(
                    file.text(node, "name"),
                    file.texts(node.path("treated")),
                    file.texts(node.path("control")),
                    Optional.ofNullable(node.get("where")).map(JsonNode::asString),
                    file.texts(node.path("baseline"))));
        }
        if (sets.isEmpty()) {
            JsonNode compared = root.path("comparison");
            sets.add(of(
                    compared.path("treated").asString("experimental"),
                    compared.path("control").asString("control")));
        }
        if (sets.stream().filter(set -> set.baseline().isEmpty()).count() != 1) {
            throw file.fault("does not say which of its sets all other tables compare");
        }
        return List.copyOf(sets);
    }
}
