package nl.terugblik.report.run;

import java.util.List;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * Another rule by which the families were coded.
 *
 * @param name its name
 * @param t2DefaultDays days from T1 to T2 without a plan, where that is other
 * @param assessmentDays days within which an assessment counts, where that is other
 * @param unansweredIsNo whether what was not answered counts as no
 */
public record Recoding(String name, OptionalInt t2DefaultDays, OptionalInt assessmentDays, boolean unansweredIsNo) {
    static List<Recoding> of(JsonNode list) {
        return list.valueStream()
                .map(node -> new Recoding(
                        node.path("name").asString(""),
                        whole(node.path("t2_default_days")),
                        whole(node.path("assessment_days")),
                        node.has("unanswered")))
                .toList();
    }

    private static OptionalInt whole(JsonNode node) {
        return node.isMissingNode() ? OptionalInt.empty() : OptionalInt.of(node.asInt());
    }
}
