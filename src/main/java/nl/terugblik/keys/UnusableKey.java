package nl.terugblik.keys;

/** A key file is missing, unreadable, not a key, or not the key of this register. */
public final class UnusableKey extends RuntimeException {

    public UnusableKey(String sentence) {
        super(sentence);
    }
}
