package nl.terugblik.files.table;

/** Columns that were asked for are not in the table, or cannot be what they were asked to be; the message says so. */
public final class WrongColumns extends RuntimeException {

    public WrongColumns(String sentence) {
        super(sentence);
    }
}
