package nl.terugblik.round.sheet;

/** A sheet that was handed in cannot be read at all; the message says what to do. */
public final class UnreadableSheet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableSheet(String sentence) {
        super(sentence);
    }
}
