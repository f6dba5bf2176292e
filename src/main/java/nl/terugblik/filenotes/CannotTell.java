package nl.terugblik.filenotes;

/** Which families a run used cannot be told; the message says why. */
public final class CannotTell extends RuntimeException {

    public CannotTell(String sentence) {
        super(sentence);
    }
}
