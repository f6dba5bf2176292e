package nl.terugblik.cli.exit;

import java.nio.file.Path;

/** Another run is at work in the same work folder or register. */
public final class RegisterHeld extends RuntimeException {

    public RegisterHeld(Path folder) {
        super("Another run is at work in " + folder + "; wait until it has ended, or name another folder with --work.");
    }

    private RegisterHeld(String sentence) {
        super(sentence);
    }

    /** Another run, perhaps on another machine, is at work in the same database. */
    public static RegisterHeld inDatabase(String place) {
        return new RegisterHeld("Another run, perhaps on another machine, is at work in the database " + place
                + "; wait until it has ended, or name another database with --database.");
    }

    /** Another run, perhaps on another machine, is taking in a delivery of the agency that this one is of. */
    public static RegisterHeld byTheSameAgency() {
        return new RegisterHeld(
                "Another run, perhaps on another machine, is taking in a delivery of the same agency; wait"
                        + " until it has ended, or let this command wait with --wait.");
    }
}
