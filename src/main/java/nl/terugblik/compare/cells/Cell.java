package nl.terugblik.compare.cells;

/**
 * What a run says of a family under a variable.
 *
 * @param value as the file has it; nothing where it is empty
 * @param reason why it is empty; nothing where it is not
 */
public record Cell(String value, String reason) {

    /** Whether there is no value. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return isEmpty() ? reason.isEmpty() ? "empty" : reason : value;
    }
}
