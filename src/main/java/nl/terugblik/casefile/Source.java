package nl.terugblik.casefile;

/**
 * The place in a delivery that a record came from.
 *
 * @param file name of the file within the delivery
 * @param line line on which the row starts, counted from 1 with the header
 */
public record Source(String file, int line) {}
