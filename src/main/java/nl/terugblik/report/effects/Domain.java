package nl.terugblik.report.effects;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** A field of outcomes, in the order in which the report takes them. */
enum Domain {
    SUPERVISION("extended_after_1y", "order_months", "voluntary_care_closed"),
    PLACEMENT("new_out_of_home_t3", "reunified_t3"),
    ABUSE("abuse_signs_t3", "emotional_physical_t3", "neglect_t3", "arij_risk_t3"),
    CARE("care_types_after"),
    OTHER;

    private final Set<String> outcomes;

    Domain(String... outcomes) {
        this.outcomes = Set.of(outcomes);
    }

    /** The field an outcome belongs to; one that the report does not know is {@code OTHER}. */
    static Domain of(String outcome) {
        return Arrays.stream(values())
                .filter(domain -> domain.outcomes.contains(outcome))
                .findFirst()
                .orElse(OTHER);
    }

    String captionKey() {
        return "outcomes.caption." + name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return "domain." + name().toLowerCase(Locale.ROOT);
    }
}
