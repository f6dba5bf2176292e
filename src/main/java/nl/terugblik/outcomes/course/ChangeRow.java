package nl.terugblik.outcomes.course;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.terugblik.outcomes.dataset.Side;
import nl.terugblik.outcomes.tests.Note;

/**
 * How a measure changed from one moment to a later one, in a group or compared between both.
 *
 * @param measure its name
 * @param from the first moment
 * @param to the later one
 * @param side whose change it is; empty for what the treated side changed more
 * @param n families of whom it is known at both
 * @param changed how many of them changed; empty for the difference
 * @param method {@code mcnemar}, {@code bowker}, {@code bowker_exact}, {@code paired_t} or {@code difference_in_differences}
 * @param statistic chi-square, t or F
 * @param df its degrees of freedom
 * @param p of McNemar's test, and of {@code bowker_exact}, the exact one
 * @param change mean change, after minus before; for yes or no the change of the share
 * @param low lower end of its 95 % interval
 * @param high upper end
 * @param note why there is no test
 */
public record ChangeRow(
        String measure,
        String from,
        String to,
        Optional<Side> side,
        int n,
        OptionalInt changed,
        Optional<String> method,
        OptionalDouble statistic,
        OptionalInt df,
        OptionalDouble p,
        OptionalDouble change,
        OptionalDouble low,
        OptionalDouble high,
        Optional<Note> note) {}
