package nl.terugblik.report.run;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How many families of a group could be matched, and how many were.
 *
 * @param families all that could be
 * @param matched those in a set
 * @param effective how many families of equal weight would tell as much as the matched ones
 * @param unmatched those in no set by reason, in the order of the file
 */
public record GroupSizes(int families, int matched, double effective, Map<String, Integer> unmatched) {
    static GroupSizes of(JsonNode json) {
        Map<String, Integer> unmatched = new LinkedHashMap<>();
        json.path("unmatched")
                .properties()
                .forEach(reason ->
                        unmatched.put(reason.getKey(), reason.getValue().asInt(0)));
        return new GroupSizes(
                json.path("families").asInt(0),
                json.path("matched").asInt(0),
                json.path("effective").asDouble(0),
                unmatched);
    }
}
