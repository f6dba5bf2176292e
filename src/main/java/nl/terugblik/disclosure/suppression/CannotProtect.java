package nl.terugblik.disclosure.suppression;

import nl.terugblik.disclosure.counts.Counted;

/** Nothing that could be hidden keeps a small count from being worked out, or none was found with the work that it may be. */
public final class CannotProtect extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private CannotProtect(String sentence) {
        super(sentence);
    }

    /** It is more work than anyone waits for. */
    static CannotProtect tooLong() {
        return new CannotProtect(
                "To find out what must be hidden is more work than it may be; ask for fewer tables at once,"
                        + " or for a lower threshold.");
    }

    /** There are more counts than anyone can hold against each other. */
    public static CannotProtect tooMany() {
        return new CannotProtect(
                "These tables, with all that was released before, hold more counts than can be held against"
                        + " each other; ask for fewer tables at once.");
    }

    CannotProtect(Counted of) {
        super(
                "This cannot be released beside what was released before: together they would tell how many there are of \""
                        + of + "\", which are few. Release fewer tables.");
    }
}
