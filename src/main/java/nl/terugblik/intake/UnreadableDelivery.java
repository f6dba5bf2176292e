package nl.terugblik.intake;

/** A delivery's folder or files cannot be read. The message says which and what to do. */
public final class UnreadableDelivery extends RuntimeException {

    public UnreadableDelivery(String sentence) {
        super(sentence);
    }
}
