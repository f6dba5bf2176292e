package nl.terugblik.coding.family;

/**
 * A measurement moment of an instrument.
 *
 * @param name its name in rules
 * @param place its place among the days of a family
 */
public record Moment(String name, int place) {}
