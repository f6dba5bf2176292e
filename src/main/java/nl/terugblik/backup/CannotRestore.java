package nl.terugblik.backup;

/** A backup cannot be put back as asked; the register is as it was. */
public final class CannotRestore extends RuntimeException {

    CannotRestore(String sentence) {
        super(sentence);
    }
}
