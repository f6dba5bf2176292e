package nl.terugblik.spread;

/** A part could not be done by any worker; its sentence says why, as far as it may be said. */
public final class PartFailed extends RuntimeException {

    private final int exit;

    /** A failure as a worker told of it. */
    public PartFailed(Told told) {
        super(told.sentence());
        this.exit = told.exit();
    }

    /** The number that a command ends with that fails so. */
    public int exit() {
        return exit;
    }
}
