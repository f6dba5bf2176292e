package nl.terugblik.batch;

/** A machine cannot make the part that it was given: it waits for another, and this one has something to be put right. */
public final class CannotMakePart extends RuntimeException {

    /** For a reason, as a sentence for people. */
    public CannotMakePart(String sentence) {
        super(sentence);
    }
}
