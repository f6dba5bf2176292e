package nl.terugblik.matching;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The table that is matched: who is treated, the covariates, and a key for every row. */
public final class MatchingTable {

    private final RowKeys keys;
    private final boolean[] treated;
    private final Map<String, Covariate> covariates = new LinkedHashMap<>();

    /**
     * A table of rows.
     *
     * @param keys the rows' keys
     * @param treated for each row whether it is treated; the others are controls
     * @param covariates columns with as many rows, each under a name of its own
     */
    public MatchingTable(RowKeys keys, boolean[] treated, Collection<? extends Covariate> covariates) {
        this.keys = keys;
        this.treated = treated;
        for (Covariate covariate : covariates) {
            if (covariate.rows() != treated.length || this.covariates.put(covariate.name(), covariate) != null) {
                throw new IllegalArgumentException("covariates have the table's rows, and names of their own");
            }
        }
        if (keys.size() != treated.length) {
            throw new IllegalArgumentException("every row has a key");
        }
    }

    public int rows() {
        return treated.length;
    }

    public boolean isTreated(int row) {
        return treated[row];
    }

    /** The covariates, in the order given. */
    public Collection<Covariate> covariates() {
        return covariates.values();
    }

    /**
     * A covariate by name.
     *
     * @throws CannotMatch when the table has none of that name
     */
    public Covariate covariate(String name) {
        Covariate found = covariates.get(name);
        if (found == null) {
            throw new CannotMatch("There is no column " + name + " to match on.");
        }
        return found;
    }

    public RowKeys keys() {
        return keys;
    }
}
