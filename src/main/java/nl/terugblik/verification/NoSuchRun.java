package nl.terugblik.verification;

/** The ledger tells of no run of that id, or of several that begin so. */
public final class NoSuchRun extends RuntimeException {

    NoSuchRun(String run) {
        super("The ledger tells of no run " + run
                + ", or of more than one that begins so; ./terugblik runs lists them.");
    }
}
