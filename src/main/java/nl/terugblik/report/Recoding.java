package nl.terugblik.report;

import java.util.ArrayList;
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
record Recoding(String name, OptionalInt t2DefaultDays, OptionalInt assessmentDays, boolean unansweredIsNo) {
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

    /** What is other about it, in words. */
    String words(Page page) {
        List<String> words = new ArrayList<>();
        t2DefaultDays.ifPresent(days -> words.add(page.say("coding.t2", days)));
        assessmentDays.ifPresent(days -> words.add(page.say("coding.assessment", days)));
        if (unansweredIsNo) {
            words.add(page.say("coding.unanswered"));
        }
        return Texts.capitalised(page.texts().listed(words));
    }
}
