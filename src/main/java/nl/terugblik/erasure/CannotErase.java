package nl.terugblik.erasure;

/** A family cannot be erased as asked; the message says why and what to do. */
public final class CannotErase extends RuntimeException {

    CannotErase(String sentence) {
        super(sentence);
    }
}
