package nl.terugblik.compare.cells;

/**
 * A cell that two runs have otherwise.
 *
 * @param family the family's pseudonym
 * @param variable the variable
 * @param before the cell of the earlier run
 * @param after the cell of the later one
 */
public record CellDifference(String family, String variable, Cell before, Cell after) {

    /** In which way it differs. */
    public enum Kind {
        CHANGED,
        FILLED,
        EMPTIED
    }

    /** In which way it differs. */
    public Kind kind() {
        if (before.isEmpty()) {
            return Kind.FILLED;
        }
        return after.isEmpty() ? Kind.EMPTIED : Kind.CHANGED;
    }
}
