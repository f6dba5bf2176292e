package nl.terugblik.outcomes.conduct;

import java.util.Optional;
import nl.terugblik.outcomes.tests.GroupSummary;
import nl.terugblik.outcomes.tests.Note;
import nl.terugblik.outcomes.tests.Tested;

/**
 * How those who refused differ from those who consented, on a variable of numbers or on one value of a coded one.
 *
 * @param variable its name
 * @param value the code whose families are counted; empty for numbers
 * @param refused families with a known value, and how many have this one or their mean
 * @param consented the same of those who consented
 * @param tested the test of the whole variable, the same on each of its rows; refused minus consented
 * @param note why there is no test
 */
public record NonresponseRow(
        String variable,
        Optional<Integer> value,
        GroupSummary refused,
        GroupSummary consented,
        Optional<Tested> tested,
        Optional<Note> note) {}
