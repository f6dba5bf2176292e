package nl.terugblik.lineage.sending;

/** Lineage cannot be sent; the message says why and what to do, and nothing of the address but its host. */
public final class CannotSend extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotSend(String sentence) {
        super(sentence);
    }
}
