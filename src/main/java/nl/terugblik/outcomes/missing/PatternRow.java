package nl.terugblik.outcomes.missing;

import java.util.List;

/**
 * Families of which the same variables are unknown.
 *
 * @param variables the variables, in the order of the plan; none for families of which all is known
 * @param experimental how many of the experimental group
 * @param control how many of the control group
 */
public record PatternRow(List<String> variables, int experimental, int control) {

    int families() {
        return experimental + control;
    }
}
