package nl.terugblik.compare.cells;

/**
 * The cells of one variable.
 *
 * @param variable its name
 * @param shared the families that both runs have
 * @param same as they were
 * @param changed with another value
 * @param filled with a value where there was none
 * @param emptied without a value where there was one
 * @param otherReason empty in both, for another reason; they count as the same
 */
public record VariableCount(
        String variable, long shared, long same, long changed, long filled, long emptied, long otherReason) {

    /** Whether nothing differs. */
    public boolean isSame() {
        return same == shared && otherReason == 0;
    }
}
