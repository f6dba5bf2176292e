package nl.terugblik.secrets;

/** A file does not hold the secret that it should, or does not keep it; the message goes on from the name of whoever names it. */
public final class UnusableSecret extends RuntimeException {

    UnusableSecret(String sentence) {
        super(sentence);
    }
}
