package nl.terugblik.disclosure.dataset;

import java.util.List;

/**
 * What a researcher asks of a dataset that is to leave the house.
 *
 * @param variables the columns, in this order; {@code group} and, after matching, {@code set} and {@code weight} are
 *     added, and the family's pseudonym is replaced by a number
 * @param quasiIdentifiers those of the variables by which someone who knows a family could find it
 * @param k how many families must share each combination of them; 2 or more
 * @param coarsening how values are made less precise
 */
public record DatasetWish(List<String> variables, List<String> quasiIdentifiers, int k, Coarsening coarsening) {

    public DatasetWish {
        variables = List.copyOf(variables);
        quasiIdentifiers = List.copyOf(quasiIdentifiers);
    }
}
