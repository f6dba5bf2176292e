package nl.terugblik.intake;

/** A delivery is refused whole; the register is as it was. The message says what to mend. */
public final class IntakeRefused extends RuntimeException {

    public IntakeRefused(String sentence) {
        super(sentence);
    }
}
