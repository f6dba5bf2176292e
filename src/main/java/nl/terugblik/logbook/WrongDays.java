package nl.terugblik.logbook;

/** The log is to be kept for no number of days. */
public final class WrongDays extends RuntimeException {

    WrongDays(String sentence) {
        super(sentence);
    }
}
