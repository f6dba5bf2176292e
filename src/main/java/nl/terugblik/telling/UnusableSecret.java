package nl.terugblik.telling;

/** A file does not hold the secret that it should, or does not keep it. */
final class UnusableSecret extends RuntimeException {

    UnusableSecret(String sentence) {
        super(sentence);
    }
}
