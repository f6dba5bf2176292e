package nl.terugblik.batch;

/** A job was asked to stop and did so after its last chunk; the next start goes on from there. */
public final class JobStopped extends RuntimeException {

    JobStopped() {
        super("Stopped. Start the same command again to go on where it stopped.");
    }
}
