package nl.terugblik.matching;

/** A table that cannot be matched as asked; the message is a sentence that names the columns or the bound, never a value. */
public final class CannotMatch extends RuntimeException {

    public CannotMatch(String sentence) {
        super(sentence);
    }
}
