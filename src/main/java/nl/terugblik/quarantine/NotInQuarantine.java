package nl.terugblik.quarantine;

/** What was asked of the quarantine is not there. */
public final class NotInQuarantine extends RuntimeException {

    NotInQuarantine(String sentence) {
        super(sentence);
    }
}
