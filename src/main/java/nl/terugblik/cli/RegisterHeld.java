package nl.terugblik.cli;

import java.nio.file.Path;

/** Another run is at work in the same work folder. */
final class RegisterHeld extends RuntimeException {

    RegisterHeld(Path folder) {
        super("Another run is at work in " + folder + "; wait until it has ended, or name another folder with --work.");
    }
}
