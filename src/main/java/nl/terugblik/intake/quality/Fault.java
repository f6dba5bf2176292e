package nl.terugblik.intake.quality;

import nl.terugblik.intake.Rule;

/**
 * A rule that rows of a delivery break, as its folder tells of it.
 *
 * @param table the canonical table
 * @param column the canonical column; empty for rows as a whole
 * @param rows how many break it
 * @param weight what became of them
 * @param isNew whether the agency's delivery before had none of them, or far fewer
 */
public record Fault(String table, String column, Rule rule, long rows, Weight weight, boolean isNew) {}
