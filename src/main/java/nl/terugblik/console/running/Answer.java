package nl.terugblik.console.running;

/**
 * What a command answered.
 *
 * @param exit its exit code
 * @param out what it printed as results
 * @param err what else it printed: where it failed, what to do
 */
public record Answer(int exit, String out, String err) {

    private static final int HELD = 6;

    /** Whether it is done, with or without anything to warn of. */
    public boolean isDone() {
        return exit == 0 || exit == 7 || exit == 9;
    }

    /** Whether it could not begin, since another command holds the register. */
    public boolean isHeld() {
        return exit == HELD;
    }
}
