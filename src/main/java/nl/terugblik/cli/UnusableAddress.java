package nl.terugblik.cli;

/** The address of a database cannot be used as it was given. */
final class UnusableAddress extends RuntimeException {

    UnusableAddress(String sentence) {
        super(sentence);
    }
}
