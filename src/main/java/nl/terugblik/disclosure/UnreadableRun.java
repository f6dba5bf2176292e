package nl.terugblik.disclosure;

/** A folder does not hold a run that can be released from. */
public final class UnreadableRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableRun(String sentence) {
        super(sentence);
    }
}
