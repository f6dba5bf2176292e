package nl.terugblik.intake.rule;

import nl.terugblik.intake.Rule;

/**
 * One rule that a row breaks.
 *
 * @param rule the rule
 * @param column the place of the column among the table's columns, or {@link #WHOLE_ROW}
 */
public record Fault(Rule rule, int column) {

    /** The fault lies in the row, not in one of its cells. */
    public static final int WHOLE_ROW = -1;

    /** A fault of the row as a whole. */
    public static Fault ofRow(Rule rule) {
        return new Fault(rule, WHOLE_ROW);
    }
}
