package nl.terugblik.outcomes.baseline;

import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.outcomes.tests.GroupSummary;
import nl.terugblik.outcomes.tests.Note;
import nl.terugblik.outcomes.tests.Tested;

/**
 * How the groups compare at the start, on a variable of numbers or on one value of a coded one.
 *
 * @param variable its name
 * @param value the code whose families are counted; empty for numbers
 * @param experimental families with a known value, and how many have this one or their mean
 * @param control the same of the control group
 * @param tested the test of the whole variable, the same on each of its rows
 * @param standardized the difference in standard deviations of the experimental group
 * @param note why there is no test or no standardized difference
 */
public record BaselineRow(
        String variable,
        Optional<Integer> value,
        GroupSummary experimental,
        GroupSummary control,
        Optional<Tested> tested,
        OptionalDouble standardized,
        Optional<Note> note) {}
