package nl.terugblik.intake;

/**
 * A rule that a delivery breaks in a place, whichever row it is.
 *
 * @param table the canonical table
 * @param column the canonical column; empty for the row
 * @param rule the rule
 */
public record Breach(String table, String column, Rule rule) {}
