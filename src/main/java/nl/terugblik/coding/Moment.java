package nl.terugblik.coding;

/**
 * A measurement moment of an instrument.
 *
 * @param name its name in rules
 * @param place its place among the days of a family
 */
record Moment(String name, int place) {}
