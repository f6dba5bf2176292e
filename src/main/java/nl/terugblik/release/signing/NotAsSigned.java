package nl.terugblik.release.signing;

/** A release is not what was signed for, or nobody signed for it. */
public final class NotAsSigned extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAsSigned(String sentence) {
        super(sentence);
    }
}
