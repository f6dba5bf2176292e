package nl.terugblik.study.matched;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.terugblik.matching.balance.SampleSizes;

/** A way of matching in {@code cohort/matching.json}: what was asked, how it was understood, and what came of it. */
final class MatchingJson {

    private MatchingJson() {}

    static Map<String, Object> of(MatchedSpecification matched) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", matched.asked().name());
        json.put("asked", matched.asked().options());
        json.put("understood", matched.matching().specification().understood());
        json.put("sets", matched.matching().sets());
        json.put("experimental", group(matched.sizes().treated()));
        json.put("control", group(matched.sizes().control()));
        json.put("warnings", matched.matching().warnings());
        return json;
    }

    private static Map<String, Object> group(SampleSizes.Group group) {
        Map<String, Object> unmatched = new LinkedHashMap<>();
        group.unmatched().forEach((reason, count) -> unmatched.put(reason.id(), count));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("families", group.rows());
        json.put("matched", group.matched());
        json.put("effective", group.effective());
        json.put("unmatched", unmatched);
        return json;
    }
}
