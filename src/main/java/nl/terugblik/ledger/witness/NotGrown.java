package nl.terugblik.ledger.witness;

/** A log did something else than grow, or that it grew was not shown; the message says which. */
public final class NotGrown extends RuntimeException {

    NotGrown(String sentence) {
        super(sentence);
    }
}
