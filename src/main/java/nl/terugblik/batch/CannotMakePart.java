package nl.terugblik.batch;

/**
 * A machine cannot make the part that it was given, which waits for another: because something of the machine is to be put right, or
 * because it is smaller than others.
 */
public final class CannotMakePart extends RuntimeException {

    private final boolean small;

    /** For a reason that is to be put right, as a sentence for people. */
    public CannotMakePart(String sentence) {
        this(sentence, false);
    }

    private CannotMakePart(String sentence, boolean small) {
        super(sentence);
        this.small = small;
    }

    /** For want of memory, which other machines have. */
    public static CannotMakePart onSoSmallAMachine() {
        return new CannotMakePart(
                "This machine's Java may use less memory than that with which the study was begun.", true);
    }

    /** Whether other machines are larger, and this one does right to take other parts. */
    public boolean isForLargerMachines() {
        return small;
    }
}
