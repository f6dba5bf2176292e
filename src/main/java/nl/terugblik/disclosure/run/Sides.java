package nl.terugblik.disclosure.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;

/**
 * Which families of a dataset its tables compare, and on which side each is.
 *
 * @param treated the groups on the one side
 * @param control the groups on the other
 * @param where a column that must be 1 where the dataset has it
 * @param set the name that the tables' column {@code set} has in rows of this comparison; empty where there is no such column
 * @param areAll whether everyone in the dataset is compared
 */
public record Sides(List<String> treated, List<String> control, String where, String set, boolean areAll) {

    /** What columns call the sides, whatever the groups are called. */
    public static final List<String> NAMES = List.of("experimental", "control");

    private static final String ANALYSED = "analysed";

    static Sides of(JsonNode plan) {
        JsonNode compared = plan.path("comparison");
        Sides usual = new Sides(
                List.of(compared.path("treated").asString(NAMES.get(0))),
                List.of(compared.path("control").asString(NAMES.get(1))),
                ANALYSED,
                "",
                !plan.has("comparison") && !plan.has("groups") && !plan.has("sets"));
        for (JsonNode set : plan.path("sets")) {
            if (set.path("baseline").isEmpty()) {
                return new Sides(
                        texts(set.path("treated")),
                        texts(set.path("control")),
                        set.path("where").asString(ANALYSED),
                        set.path("name").asString(),
                        false);
            }
        }
        return usual;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    /** On which side a family of the dataset is, by the name that columns have for it; empty where it is in no comparison. */
    public Optional<String> of(CSVRecord family) {
        Map<String, String> cells = family.toMap();
        return cells.getOrDefault(where, "1").equals("1") ? named(family.get("group")) : Optional.empty();
    }

    /** The side of a group, or of all groups of a side together, as tables name them. */
    public Optional<String> named(String group) {
        if (treated.contains(group) || group.equals(String.join("+", treated))) {
            return Optional.of(NAMES.get(0));
        }
        return control.contains(group) || group.equals(String.join("+", control))
                ? Optional.of(NAMES.get(1))
                : Optional.empty();
    }

    /** Whether a side is one group and all of it that is in comparisons at all. */
    public boolean isWhole(String side) {
        return (side.equals(NAMES.get(0)) ? treated : control).size() == 1 && where.equals(ANALYSED);
    }

    /** Whether a family counts in the comparisons of its study, whichever they are. */
    public static boolean isAnalysed(CSVRecord family) {
        return family.toMap().getOrDefault(ANALYSED, "1").equals("1");
    }

    /** Whether a row of a table is about those who are compared here. */
    public boolean areIn(CSVRecord row) {
        return set.isEmpty() || !row.isMapped("set") || row.get("set").equals(set);
    }
}
