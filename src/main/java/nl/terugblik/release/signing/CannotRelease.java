package nl.terugblik.release.signing;

/** Something cannot be asked, looked at or agreed to; the message says what to do. */
public final class CannotRelease extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A register that has no log of acts yet. */
    public static CannotRelease ofOlderRegister() {
        return new CannotRelease(
                "The register is of an older program, and its ledger must be taken over first; open it once"
                        + " with its key, as ./terugblik runs does.");
    }

    public CannotRelease(String sentence) {
        super(sentence);
    }

    public CannotRelease(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
