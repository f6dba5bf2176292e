package nl.terugblik.intake.quality;

import java.util.OptionalDouble;

/**
 * The rows of a delivery over all its tables.
 *
 * @param read all of them
 * @param refused those that were refused, rows of erased families aside
 * @param duplicates those that repeat another
 */
record RowsRead(long read, long refused, long duplicates) {
    static final RowsRead NONE = new RowsRead(0, 0, 0);

    OptionalDouble refusedShare() {
        return read == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) refused / read);
    }
}
