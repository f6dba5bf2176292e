package nl.terugblik.intake.assembly;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.intake.spool.SpooledRow;

/**
 * The order of rows within a case file: by child, then by days and codes, then by number; rows that are alike keep the
 * order of their lines. It goes by what rows say, so that moving a row in an export changes nothing.
 */
final class CanonicalOrder implements Comparator<SpooledRow> {

    /** The order of rows of one table. */
    static final CanonicalOrder OF_ROWS = new CanonicalOrder();

    private CanonicalOrder() {}

    @Override
    public int compare(SpooledRow a, SpooledRow b) {
        int order = compare(a.child(), b.child());
        if (order == 0) {
            order = Arrays.compare(a.values(), b.values());
        }
        if (order == 0) {
            order = a.freeCode().compareTo(b.freeCode());
        }
        if (order == 0) {
            order = compare(a.order(), b.order());
        }
        if (order == 0) {
            order = compare(a.predecessor(), b.predecessor());
        }
        return order == 0 ? Integer.compare(a.line(), b.line()) : order;
    }

    /** None comes before any. */
    private static int compare(Optional<Pseudonym> a, Optional<Pseudonym> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(a.isPresent(), b.isPresent());
        }
        return a.get().compareTo(b.get());
    }
}
