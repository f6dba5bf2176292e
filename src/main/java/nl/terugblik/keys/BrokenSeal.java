package nl.terugblik.keys;

/** Sealed content was changed, or sealed under another key. */
public final class BrokenSeal extends RuntimeException {

    public BrokenSeal() {
        super("Stored content does not open: it was changed, or sealed under another key. Restore it from a backup.");
    }
}
