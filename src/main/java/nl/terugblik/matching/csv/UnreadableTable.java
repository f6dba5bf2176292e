package nl.terugblik.matching.csv;

/** A table that cannot be read as one; the message is a sentence with file, line and column, never with a value. */
public final class UnreadableTable extends RuntimeException {

    UnreadableTable(String sentence) {
        super(sentence);
    }
}
