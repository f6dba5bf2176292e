package nl.terugblik.outcomes.coding;

import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.outcomes.tests.Note;

/**
 * How well the items of a scale agree at one moment.
 *
 * @param scale its name
 * @param moment t1, t2 or t3
 * @param items how many items it has
 * @param n families that answered all of them
 * @param alpha Cronbach's, at most 1
 * @param note why there is no alpha
 */
public record ReliabilityRow(
        String scale, String moment, int items, int n, OptionalDouble alpha, Optional<Note> note) {}
