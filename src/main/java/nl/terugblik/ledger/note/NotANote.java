package nl.terugblik.ledger.note;

/** A text that is no signed note, checkpoint or key; the message says what is wrong with it. */
public final class NotANote extends RuntimeException {

    NotANote(String sentence) {
        super(sentence);
    }
}
