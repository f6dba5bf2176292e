package nl.terugblik.intake.spool;

import nl.terugblik.intake.table.CanonicalTable;

/**
 * What the search for duplicate keys knows of a row.
 *
 * @param table the table it stands in
 * @param kind what the entry is for
 * @param line the line the row starts on
 * @param first first half of the key's fingerprint
 * @param second second half of it
 * @param content for a row, a fingerprint of all its cells; else 0
 * @param child for a court decision or a reference to one, the first bits of the child's pseudonym; else 0
 */
public record KeyEntry(CanonicalTable table, Kind kind, int line, long first, long second, long content, long child) {

    /** What an entry is for. */
    public enum Kind {
        /** A row that takes part in the search for duplicates. */
        ROW,
        /** A row that is not whole: others may name it, but it is no duplicate of any. */
        FRAGMENT,
        /** An extension that names this key as the decision it continues. */
        REFERENCE
    }
}
