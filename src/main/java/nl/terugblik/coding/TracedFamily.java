package nl.terugblik.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A family, coded with everything told.
 *
 * @param moments the days of its moments, by name: t1, t2, t3 and those of the instrument's own
 * @param observedUntil the day of the extraction, after which nothing was seen
 * @param variables every variable in the order of the instrument, and then the measures of the trajectory
 */
public record TracedFamily(Map<String, LocalDate> moments, LocalDate observedUntil, List<Traced> variables) {

    public TracedFamily {
        variables = List.copyOf(variables);
    }

    /** The variable of this name. */
    public Optional<Traced> variable(String name) {
        return variables.stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }
}
