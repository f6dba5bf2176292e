package nl.terugblik.engine.start;

/** A register is of another version of the program than a worker, which changes nothing of it. */
public final class OtherVersion extends RuntimeException {

    public OtherVersion() {
        super(
                "The register's tables are of another version of the program; install the same version on every machine, and"
                        + " carry out a command with the register's own key first.");
    }
}
