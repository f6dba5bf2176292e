package nl.terugblik.schedule.night;

/**
 * A step of a night as it ended.
 *
 * @param step its word, such as {@code intake}
 * @param exit its exit code
 * @param tries how often it was tried
 */
public record StepDone(String step, int exit, int tries) {

    /** In the ledger's words. */
    @Override
    public String toString() {
        return step + " " + exit + (tries == 1 ? "" : " (" + tries + " tries)");
    }
}
