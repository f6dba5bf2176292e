package nl.terugblik.explain;

/** The run cannot tell of the family: it did not know it, or what it went by is no longer as it was. */
public final class NotInRun extends RuntimeException {

    NotInRun(String sentence) {
        super(sentence);
    }
}
