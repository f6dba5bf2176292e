package nl.terugblik.spread.queue;

/** The queue cannot be reached, or does not let us in, or was lost in the middle. */
public final class CannotUseQueue extends RuntimeException {

    private final boolean passing;

    CannotUseQueue(String place, Fault fault, Exception cause) {
        super("Cannot use the queue " + place + ": " + fault.sentence(), cause);
        this.passing = fault.mayPass();
    }

    /** Whether it may be well again in a while, by itself. */
    public boolean mayPass() {
        return passing;
    }
}
