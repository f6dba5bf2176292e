package nl.terugblik.round.unit;

/**
 * A row of a delivery that cannot be used, without what it says.
 *
 * @param file the file
 * @param line its line
 * @param rule what it breaks
 */
public record RefusedLine(String file, int line, String rule) {}
