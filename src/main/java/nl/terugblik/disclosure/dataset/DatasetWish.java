package nl.terugblik.disclosure.dataset;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a researcher asks of a dataset that is to leave the house.
 *
 * @param variables the columns, in this order; {@code group} and, after matching, {@code set} and {@code weight} are
 *     added, and the family's pseudonym is replaced by a number
 * @param quasiIdentifiers those of the variables by which someone who knows a family could find it, as far as they are named
 * @param k how many families must share each combination of them; 2 or more
 * @param coarsening how values are made less precise
 */
public record DatasetWish(List<String> variables, List<String> quasiIdentifiers, int k, Coarsening coarsening) {

    public DatasetWish {
        variables = List.copyOf(variables);
        quasiIdentifiers = List.copyOf(quasiIdentifiers);
    }

    /** The same, with those of the variables among the quasi-identifiers by which a family is known whether they are named or not. */
    DatasetWish knowing(Set<String> known) {
        Set<String> all = new LinkedHashSet<>(quasiIdentifiers);
        variables.stream().filter(known::contains).forEach(all::add);
        return by(all);
    }

    /** The same, with these as quasi-identifiers. */
    DatasetWish by(Collection<String> quasi) {
        return new DatasetWish(variables, List.copyOf(quasi), k, coarsening);
    }
}
