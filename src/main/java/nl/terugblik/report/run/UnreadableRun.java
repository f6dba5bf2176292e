package nl.terugblik.report.run;

/** A run directory from which no report can be made: the message says which file, and what is wrong with it. */
public final class UnreadableRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableRun(String message) {
        super(message);
    }
}
