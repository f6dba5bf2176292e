package nl.terugblik.protocol;

import java.util.List;
import java.util.Optional;
import nl.terugblik.protocol.analysis.AnalysisPlan;

/**
 * A coding instrument: every variable that a case file is reduced to, with its rule.
 *
 * @param name short name
 * @param title title for people
 * @param moments the instrument's own measurement moments, in the order in which they build on each other
 * @param variables the variables, in the order of the coded file
 * @param trajectories the measures coded at each of t1, t2 and t3, in the order of the long file; their rules name no
 *     moment of their own
 * @param analysis the comparisons
 * @param file the file it was read from
 */
public record Instrument(
        String name,
        Label title,
        List<OwnMoment> moments,
        List<Variable> variables,
        List<Variable> trajectories,
        AnalysisPlan analysis,
        InputFile file) {

    /**
     * A measurement moment beside t1, t2 and t3.
     *
     * @param name its name in rules
     * @param from the moment it is counted from
     * @param months calendar months after that moment
     * @param days days after that
     */
    public record OwnMoment(String name, String from, int months, int days) {}

    /** The variable of this name, where there is one. */
    public Optional<Variable> variable(String name) {
        return variables.stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }
}
