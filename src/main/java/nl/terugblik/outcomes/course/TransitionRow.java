package nl.terugblik.outcomes.course;

import nl.terugblik.outcomes.dataset.Group;

/**
 * Families of a group by what a measure was at one moment and at a later one; they count once each.
 *
 * @param measure its name
 * @param from the first moment
 * @param to the later one
 * @param before its value at first
 * @param after its value later
 * @param families how many
 */
public record TransitionRow(String measure, String from, String to, Group group, int before, int after, int families) {}
