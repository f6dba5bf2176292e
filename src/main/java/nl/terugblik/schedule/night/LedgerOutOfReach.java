package nl.terugblik.schedule.night;

/** The ledger cannot be opened now. */
public final class LedgerOutOfReach extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exit;

    /** With the exit code of a command that finds it so. */
    public LedgerOutOfReach(int exit, Throwable cause) {
        super("the ledger cannot be opened now", cause);
        this.exit = exit;
    }

    /** The exit code of a command that finds it so. */
    public int exit() {
        return exit;
    }
}
