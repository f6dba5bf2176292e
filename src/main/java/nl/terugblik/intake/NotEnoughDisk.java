package nl.terugblik.intake;

/** The disk has less room than an intake takes; nothing was begun. */
public final class NotEnoughDisk extends RuntimeException {

    NotEnoughDisk(String sentence) {
        super(sentence);
    }
}
