package nl.terugblik.cli;

import java.nio.file.Path;

/** There is no register to read, and a command that reads makes none. */
final class NoRegister extends RuntimeException {

    NoRegister(Path work) {
        super("There is no register here yet (" + work + "); take a delivery in with ./terugblik intake, or name the"
                + " folder of the register with --work.");
    }
}
