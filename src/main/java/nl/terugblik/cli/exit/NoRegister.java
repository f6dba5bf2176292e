package nl.terugblik.cli.exit;

import java.nio.file.Path;

/** There is no register to read, and a command that reads makes none. */
public final class NoRegister extends RuntimeException {

    public NoRegister(Path work) {
        super("There is no register here yet (" + work + "); take a delivery in with ./terugblik intake, or name the"
                + " folder of the register with --work.");
    }
}
