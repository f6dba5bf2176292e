package nl.terugblik;

import nl.terugblik.cli.exit.Failures;

/** What the program's failures are called and end with, for tests of other packages. */
public final class Failing {

    private Failing() {}

    public static Failures failures() {
        return Terugblik.failures();
    }
}
