package nl.terugblik.statistics;

import java.util.List;
import java.util.Locale;

/**
 * Why a method gave no value: a stable code and the columns that are to blame.
 *
 * @param code what is the matter
 * @param columns names of the columns concerned, in the order of the design; empty where no column is to blame
 */
public record Reason(Code code, List<String> columns) {

    /** What can be the matter; the names are stable, so that a reader can translate them. */
    public enum Code {
        /** A group to be compared, or the whole sample, has no rows. */
        EMPTY_GROUP("a group has no rows, so there is nothing to compare"),
        /** More rows are needed for a variance or for residual degrees of freedom. */
        TOO_FEW_ROWS("there are too few rows for this method"),
        /** Alpha needs two items or more. */
        TOO_FEW_ITEMS("there are fewer than two items"),
        /** All values are the same, or the same within each group. */
        NO_VARIATION("the values do not vary, so there is nothing to test or to divide by"),
        /** A table has one row or column left once empty ones are gone. */
        ONE_CATEGORY("all counts lie in one row or one column, so the table cannot be tested"),
        /** A 0/1 outcome has only zeros or only ones. */
        ONE_OUTCOME("all rows have the same outcome, so no model can be fitted"),
        /** A column has the same value in every row. */
        CONSTANT_COLUMN("a column has the same value in every row"),
        /** A column follows from the others. */
        COLLINEAR("columns follow from one another, so their effects cannot be told apart"),
        /** The columns predict every outcome without error. */
        COMPLETE_SEPARATION("the columns predict every outcome without error, so the odds ratios are unbounded"),
        /** The columns predict part of the outcomes without error. */
        QUASI_SEPARATION("the columns predict part of the outcomes without error, so an odds ratio is unbounded"),
        /** A linear model leaves no residual. */
        PERFECT_FIT("the model leaves no residual, so there is nothing to test against"),
        /** Clustered errors need two clusters or more, and as many as the model has coefficients. */
        TOO_FEW_CLUSTERS("there are fewer clusters than the model has coefficients, so its errors cannot be told"),
        /** The clusters are alike where an effect is concerned. */
        NO_SPREAD("the clusters leave an effect without any spread, so there is nothing to test it against"),
        /** All pairs have the same value twice. */
        NO_DIFFERENCES("the two rows of every pair have the same value, so there is nothing to test"),
        /** Nobody of those followed has the event. */
        NO_EVENTS("no event was seen, so there is nothing to compare or to model"),
        /** Whenever an event happens, the groups to be compared are not at risk together. */
        NEVER_TOGETHER("groups are never at risk together when an event happens, so they cannot be compared"),
        /** A column does not vary among those at risk together at any event. */
        CONSTANT_AT_RISK("a column has the same value in all rows that are at risk together when an event happens"),
        /** Along some column the row with the event is always the first or the last of those at risk. */
        MONOTONE_LIKELIHOOD("events and those at risk with them are in perfect order, so a hazard ratio is unbounded"),
        /** A moment lies beyond the last one at which anyone was followed. */
        BEYOND_FOLLOW_UP("the moment lies beyond the last day that anyone was followed"),
        /** An estimate is infinite, or its reciprocal is. */
        BEYOND_NUMBERS("the estimate is larger than a computer's numbers"),
        /** The iterations came to no end. */
        NOT_CONVERGED("the fit did not converge, as happens where outcomes are predicted almost without error");

        private final String sentence;

        Code(String sentence) {
            this.sentence = sentence;
        }

        /** The stable name for files and translations, such as {@code quasi-separation}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Reason {
        columns = List.copyOf(columns);
    }

    public static Reason of(Code code, String... columns) {
        return new Reason(code, List.of(columns));
    }

    /** The reason as an English clause without a full stop, with the columns in brackets. */
    public String sentence() {
        return columns.isEmpty() ? code.sentence : code.sentence + " (" + String.join(", ", columns) + ")";
    }
}
