package nl.terugblik.cli;

/** Whatever carries the work out. It is asked only when a command needs it, so that the rest is answered at once. */
@FunctionalInterface
public interface Engine {

    /** Starts up on a work folder that is locked for us; the folder outlives what is returned. */
    Jobs open(WorkFolder folder, Progress progress);
}
