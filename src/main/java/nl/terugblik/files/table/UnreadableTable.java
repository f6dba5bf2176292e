package nl.terugblik.files.table;

/** A table that cannot be read as one; the message is a sentence with file, line and column, never with a value. */
public final class UnreadableTable extends RuntimeException {

    public UnreadableTable(String sentence) {
        super(sentence);
    }
}
