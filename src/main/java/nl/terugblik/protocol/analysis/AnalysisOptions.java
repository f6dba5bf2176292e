package nl.terugblik.protocol.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a study wants its comparisons made, where it leaves what the study of 2016 did.
 *
 * @param means how two means are compared
 * @param cells what must hold enough families for a moderator to be tested
 * @param dropsModerator whether a model that adjusts for the moderator itself does without that covariate; else it is
 *     withheld
 * @param showsExplained whether the share of variation that a logistic model explains is shown beside its outcome
 * @param moderators how single moderators enter, in the order of the study
 * @param models the models of single outcomes, in the place of the instrument's
 * @param conduct what the study tells of how it went, by the parts {@code nonresponse}, {@code realisation},
 *     {@code attrition} and {@code costs}, as they are written
 * @param sets whom single tables compare; none where all tables compare the same families
 * @param nonresponse what it tells of those who did not want to take part; empty where it does not tell
 * @param doubleCoding how many case files people code as well; empty where none are
 */
public record AnalysisOptions(
        Means means,
        Cells cells,
        boolean dropsModerator,
        boolean showsExplained,
        Map<String, Moderator> moderators,
        Map<String, List<List<String>>> models,
        Map<String, Object> conduct,
        List<ComparedSet> sets,
        Optional<Nonresponse> nonresponse,
        Optional<DoubleCoding> doubleCoding) {

    /** Those of a study that says nothing of it. */
    public static final AnalysisOptions USUAL = new AnalysisOptions(
            Means.POOLED,
            Cells.CONDITION_BY_CATEGORY,
            false,
            false,
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());

    /** How two means are compared. */
    public enum Means {
        /** Student's t with pooled variance. */
        POOLED,
        /** Welch's t where Levene's test about means has p below .05, else Student's. */
        LEVENE,
        /** Welch's t. */
        WELCH
    }

    /** What must hold enough families for a moderator to be tested. */
    public enum Cells {
        /** Each of its values in each group. */
        CONDITION_BY_CATEGORY,
        /** Each of its values, both groups together. */
        CATEGORY
    }

    /**
     * How a moderator enters.
     *
     * @param as {@code number} or {@code factor}; empty for what it is measured as
     * @param reference the code that each other one is held against; empty where no single contrasts are asked for
     */
    public record Moderator(Optional<String> as, OptionalInt reference) {

        /** Whether it says nothing. */
        public boolean isUsual() {
            return as.isEmpty() && reference.isEmpty();
        }
    }

    /**
     * Whom tables compare.
     *
     * @param name its name in the column {@code set}
     * @param treated the groups on the one side
     * @param control the groups on the other
     * @param where a column of yes or no in the coded file that must be yes; empty where all families of the groups are in
     * @param baseline the variables that they are compared on at the start; none for the set that all else compares
     * @param table the number of that table in the study of 2016; empty where it had none
     */
    public record ComparedSet(
            String name,
            List<String> treated,
            List<String> control,
            Optional<String> where,
            List<String> baseline,
            Optional<String> table) {}
}
