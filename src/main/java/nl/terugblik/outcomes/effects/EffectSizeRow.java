package nl.terugblik.outcomes.effects;

import java.util.Locale;
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
 * @param favourable which direction is the good one, {@code higher} or {@code lower}; empty where neither is
 * @param test whether the outcome was tested; an estimate is given also where that was withheld since groups were too small
 * @param experimental the experimental group, with the count of outcome 1 or the mean
 * @param control the same of the control group
 * @param estimate experimental minus control, or the (log) odds ratio
 * @param standardError of the estimate; of a ratio by the delta method, so that its interval, made on the log scale, is another
 * @param low lower end of its 95 % interval
 * @param high upper end
 * @param p that of the outcome's test in {@code outcomes.csv}
 * @param adjusted the same, adjusted by Holm over all outcomes tested
 * @param note why there are no figures
 */
public record EffectSizeRow(
        String outcome,
        Measure measure,
        Optional<String> favourable,
        Test test,
        GroupSummary experimental,
        GroupSummary control,
        OptionalDouble estimate,
        OptionalDouble standardError,
        OptionalDouble low,
        OptionalDouble high,
        OptionalDouble p,
        OptionalDouble adjusted,
        Optional<Note> note) {

    /** What became of the outcome's test. */
    public enum Test {
        TESTED,
        /** A group had too few families for a test; a minimum for testing is none for pooling. */
        WITHHELD,
        /** There is neither test nor estimate. */
        NONE;

        /** The name in the column {@code test}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

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
        COHENS_D("cohens_d"),
        /** The same, corrected for small groups. */
        HEDGES_G("hedges_g");

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
