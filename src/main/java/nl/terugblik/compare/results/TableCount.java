package nl.terugblik.compare.results;

/**
 * The rows of a table.
 *
 * @param table the file
 * @param rows the rows that both runs have
 * @param moved those with a figure that is another
 * @param gone the rows that the earlier run alone has
 * @param added the rows that the later run alone has
 */
public record TableCount(String table, long rows, long moved, long gone, long added) {

    /** Whether nothing differs. */
    public boolean isSame() {
        return moved + gone + added == 0;
    }
}
