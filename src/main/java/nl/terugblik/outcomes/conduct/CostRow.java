package nl.terugblik.outcomes.conduct;

import java.util.List;
import java.util.Optional;
import nl.terugblik.outcomes.tests.GroupSummary;
import nl.terugblik.outcomes.tests.Note;
import nl.terugblik.outcomes.tests.Tested;

/**
 * What families cost, or the price of what they were offered.
 *
 * @param variable the costs; {@code price} for the price of what was offered
 * @param form the code of the form that the price is of, {@code total} for all; empty for costs
 * @param covariates what the comparison adjusts for; none where it does not
 * @param experimental the treated side; of a price, those of whom it is known
 * @param control the control side; of a price nobody
 * @param tested how they compare
 * @param note why they were not compared, or how the test is to be read
 */
public record CostRow(
        String variable,
        String form,
        List<String> covariates,
        GroupSummary experimental,
        GroupSummary control,
        Optional<Tested> tested,
        Optional<Note> note) {}
