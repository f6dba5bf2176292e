package nl.terugblik.disclosure.run;

/** A folder does not hold a run that can be released from. */
public final class UnreadableRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableRun(String sentence) {
        super(sentence);
    }
}
