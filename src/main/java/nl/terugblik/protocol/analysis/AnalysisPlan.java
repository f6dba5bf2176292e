package nl.terugblik.protocol.analysis;

import java.util.List;
import java.util.Optional;
import nl.terugblik.protocol.Label;

/**
 * The comparisons that belong to an instrument, in the order of the report's tables.
 *
 * @param baseline how the groups differ at the start
 * @param outcomes what is compared at the end
 * @param moderation for whom the condition works out differently
 * @param reliability the scales whose internal consistency is reported
 * @param courses what is followed from one moment to the next
 */
public record AnalysisPlan(
        List<Entry> baseline,
        List<Outcome> outcomes,
        Moderation moderation,
        List<Scale> reliability,
        List<Course> courses) {

    /**
     * A trajectory that is followed over the moments.
     *
     * @param measure the trajectory
     * @param any whether only more than none counts, so that a count becomes yes or no
     */
    public record Course(String measure, boolean any) {}

    /**
     * A variable and the table of the report that it stands in.
     *
     * @param variable the variable
     * @param table the table's number, for example {@code 5.1}; {@code text} where the report has it in its text only
     */
    public record Entry(String variable, String table) {}

    /**
     * An outcome.
     *
     * @param variable the variable
     * @param table the table's number, or {@code text}
     * @param models the covariates of each model beside condition; an empty list is the unadjusted model
     * @param favourable which direction is the good one, {@code higher} or {@code lower}; empty where neither is
     */
    public record Outcome(String variable, String table, List<List<String>> models, Optional<String> favourable) {}

    /**
     * The moderation analyses: every outcome by every moderator of the study, in each model.
     *
     * @param outcomes the outcomes that are moderated
     * @param models the covariates of each model; an empty list is the unadjusted model
     */
    public record Moderation(List<Entry> outcomes, List<List<String>> models) {}

    /**
     * A scale of several items.
     *
     * @param name the scale's name
     * @param label the scale's name for people
     * @param items its items, names of trajectory measures
     * @param moments the moments at which it is judged
     */
    public record Scale(String name, Label label, List<String> items, List<String> moments) {}
}
