package nl.terugblik.disclosure.suppression;

import nl.terugblik.disclosure.counts.Counted;

/** Nothing that could be hidden keeps a small count from being worked out, since earlier releases tell too much. */
public final class CannotProtect extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotProtect(Counted of) {
        super(
                "This cannot be released beside what was released before: together they would tell how many there are of \""
                        + of + "\", which are few. Release fewer tables.");
    }
}
