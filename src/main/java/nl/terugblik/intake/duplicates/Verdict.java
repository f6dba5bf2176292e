package nl.terugblik.intake.duplicates;

import nl.terugblik.intake.table.CanonicalTable;

/**
 * What only a look at the whole delivery can tell of a row.
 *
 * @param table the table it stands in
 * @param line the line it starts on
 * @param finding what was found
 * @param otherLine the line of the row that it repeats, conflicts with or names, or the place of a refused row
 */
public record Verdict(CanonicalTable table, int line, Finding finding, int otherLine) {

    /** What was found. */
    public enum Finding {
        /** The row repeats an earlier one to the letter. */
        DUPLICATE,
        /** Another row has the same key and says something else. */
        CONFLICT,
        /** The extension names a decision about another child. */
        PREDECESSOR_OF_OTHER_CHILD,
        /** The extension names a decision whose row was refused and stands with no family or another one. */
        PREDECESSOR_REFUSED,
        /** The row has the key of one that an earlier delivery had refused, of which the place among those is told. */
        RETURNING
    }
}
