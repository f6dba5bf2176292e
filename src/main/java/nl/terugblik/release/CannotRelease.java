package nl.terugblik.release;

/** Something cannot be asked, looked at or agreed to; the message says what to do. */
public final class CannotRelease extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotRelease(String sentence) {
        super(sentence);
    }

    CannotRelease(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
