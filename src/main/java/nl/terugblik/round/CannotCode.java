package nl.terugblik.round;

/** Something cannot be done with a round; the message says why. */
public final class CannotCode extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotCode(String sentence) {
        super(sentence);
    }

    static CannotCode noRound(String name) {
        return new CannotCode("There is no round " + name + " on this register; see ./terugblik coding list.");
    }
}
