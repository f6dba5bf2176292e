package nl.terugblik.outcomes.missing;

import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.outcomes.tests.Note;
import nl.terugblik.outcomes.tests.Tested;

/**
 * Whether a variable is unknown of one group more often than of the other.
 *
 * @param variable its name
 * @param experimental of the experimental group: families to which the variable applies, and of how many it is unknown
 * @param control the same of the control group
 * @param tested Pearson's chi-square of both counts, with Fisher's exact p where it expects fewer than five in a cell
 * @param adjusted its p, adjusted by Holm over all variables of the table
 * @param note why it was not tested
 */
public record GapRow(
        String variable,
        Share experimental,
        Share control,
        Optional<Tested> tested,
        OptionalDouble adjusted,
        Optional<Note> note) {

    /** Families of a group, and how many of them have a gap. */
    public record Share(int n, int gaps) {}
}
