package nl.terugblik.ledger.entry;

/** A line that no log of ours holds. */
public final class NotAnEntry extends RuntimeException {

    NotAnEntry() {
        super("A line of the ledger is no entry: it was changed.");
    }
}
