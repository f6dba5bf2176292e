package nl.terugblik.outcomes.course;

import nl.terugblik.outcomes.dataset.Side;

/**
 * Families of a group by what a measure was at one moment and at a later one; they count once each.
 *
 * @param measure its name
 * @param from the first moment
 * @param to the later one
 * @param side of whom
 * @param before its value at first
 * @param after its value later
 * @param families how many
 */
public record TransitionRow(String measure, String from, String to, Side side, int before, int after, int families) {}
