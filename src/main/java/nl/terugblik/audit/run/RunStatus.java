package nl.terugblik.audit.run;

import java.util.Locale;

/** How a run or a step stands. */
public enum RunStatus {
    /** It is going on, or its process died and nobody has looked since. */
    RUNNING,
    /** It came to its end. */
    DONE,
    /** It ended on a fault; the run's sentence says which. */
    FAILED,
    /** A delivery was refused; the run's sentence says why, and the register is as it was. */
    REFUSED,
    /** Someone stopped it; started again, it goes on. */
    STOPPED,
    /** Its process died; started again, it goes on. */
    INTERRUPTED,
    /** It came to its end, and held a family that was erased since; its dataset is gone. */
    HOLDS_ERASED;

    /** The word in the ledger. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RunStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
