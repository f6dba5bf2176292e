package nl.terugblik.outcomes.effects;

import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.outcomes.tests.GroupSummary;
import nl.terugblik.outcomes.tests.Note;

/**
 * How large the unadjusted difference between the groups is on one outcome, in one measure: a row that a meta-analysis
 * can take over.
 *
 * @param outcome its name
 * @param measure what the estimate is
 * @param experimental the experimental group, with the count of outcome 1 or the mean
 * @param control the same of the control group
 * @param estimate experimental minus control, or the (log) odds ratio
 * @param standardError of the estimate; empty for measures whose interval is not symmetric
 * @param low lower end of its 95 % interval
 * @param high upper end
 * @param p that of the outcome's test in {@code outcomes.csv}
 * @param adjusted the same, adjusted by Holm over all outcomes tested
 * @param note why there are no figures
 */
public record EffectSizeRow(
        String outcome,
        Measure measure,
        GroupSummary experimental,
        GroupSummary control,
        OptionalDouble estimate,
        OptionalDouble standardError,
        OptionalDouble low,
        OptionalDouble high,
        OptionalDouble p,
        OptionalDouble adjusted,
        Optional<Note> note) {

    /** What an effect is measured in; the names are those of the table. */
    public enum Measure {
        /** A difference between shares, −1 to 1. */
        RISK_DIFFERENCE("risk_difference"),
        /** Above 0; 1 is no effect. */
        ODDS_RATIO("odds_ratio"),
        LOG_ODDS_RATIO("log_odds_ratio"),
        /** In units of the outcome. */
        MEAN_DIFFERENCE("mean_difference"),
        /** In standard deviations, pooled over both groups. */
        COHENS_D("cohens_d");

        private final String id;

        Measure(String id) {
            this.id = id;
        }

        /** The name in the column {@code measure}. */
        public String id() {
            return id;
        }
    }
}
