package nl.terugblik.cli.exit;

/** The address of a database cannot be used as it was given. */
public final class UnusableAddress extends RuntimeException {

    public UnusableAddress(String sentence) {
        super(sentence);
    }
}
