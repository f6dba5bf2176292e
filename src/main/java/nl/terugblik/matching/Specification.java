package nl.terugblik.matching;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a table is to be matched. An option that a method would not use is refused, never passed over.
 *
 * @param method how sets are made
 * @param distance how far rows are apart; of no use to exact matching
 * @param on the covariates, in the order in which they break ties
 * @param caliper the furthest apart that two rows of a set may be
 * @param calipers the same for single columns of numbers, by name
 * @param ratio how many controls a treated row gets at most
 * @param replace whether a control may serve several treated rows
 * @param order which treated row chooses first
 * @param exact columns on which the rows of a set agree
 * @param antiExact columns on which a treated row and its controls differ
 * @param seed decides the rows' keys, and so what nothing else decides
 * @param missing what becomes of rows with a missing covariate
 * @param subclasses how many strata a subclassification makes
 * @param cutpoints into how many bins coarsened exact matching puts a column of numbers, by name; the others get as many
 *     as Sturges' rule says
 */
public record Specification(
        Method method,
        Distance distance,
        List<String> on,
        Optional<Caliper> caliper,
        Map<String, Caliper> calipers,
        int ratio,
        boolean replace,
        Order order,
        List<String> exact,
        List<String> antiExact,
        long seed,
        MissingPolicy missing,
        int subclasses,
        Map<String, Integer> cutpoints) {

    public Specification {
        on = List.copyOf(on);
        calipers = Collections.unmodifiableMap(new LinkedHashMap<>(calipers));
        exact = List.copyOf(exact);
        antiExact = List.copyOf(antiExact);
        cutpoints = Collections.unmodifiableMap(new LinkedHashMap<>(cutpoints));
    }

    /**
     * Reads options by the names they have in study files and on the command line, with texts, numbers, booleans, lists
     * and maps as values.
     *
     * @throws CannotMatch when an option is not known, has no such value, or is of no use to the method
     */
    public static Specification of(Map<String, ?> options) {
        return SpecificationReader.read(options);
    }

    /** Every column that matching reads, each once: the covariates, then the others. */
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(on);
        columns.addAll(exact);
        columns.addAll(antiExact);
        columns.addAll(calipers.keySet());
        return columns;
    }

    /** The columns whose balance is judged: the covariates, then those of which agreement is asked. */
    public Set<String> judged() {
        Set<String> columns = new LinkedHashSet<>(on);
        columns.addAll(exact);
        return columns;
    }

    /** How this was understood, for files: by the names of the options, only what the method makes use of. */
    public Map<String, Object> understood() {
        return new SpecificationWriter(this).write();
    }
}
