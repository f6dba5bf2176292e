package nl.terugblik.outcomes.plan;

/** The dataset's files are not what they should be; the message names file, line and column, never a value. */
public final class UnreadableDataset extends RuntimeException {

    public UnreadableDataset(String message) {
        super(message);
    }

    public UnreadableDataset(String message, Throwable cause) {
        super(message, cause);
    }
}
