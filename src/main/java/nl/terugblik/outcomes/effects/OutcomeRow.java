package nl.terugblik.outcomes.effects;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.outcomes.tests.GroupSummary;
import nl.terugblik.outcomes.tests.Note;
import nl.terugblik.outcomes.tests.Tested;

/**
 * How the groups compare on one outcome, in one model.
 *
 * @param outcome its name
 * @param covariates what the model adjusts for; none for the unadjusted one
 * @param experimental the model's own cases, with the count of outcome 1 or the mean
 * @param control the same of the control group
 * @param tested the effect of condition
 * @param nagelkerke the model's share of explained variation, 0 to 1; logistic models only
 * @param note why it was not tested, or how the test is to be read
 */
public record OutcomeRow(
        String outcome,
        List<String> covariates,
        GroupSummary experimental,
        GroupSummary control,
        Optional<Tested> tested,
        OptionalDouble nagelkerke,
        Optional<Note> note) {}
