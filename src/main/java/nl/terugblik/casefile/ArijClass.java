package nl.terugblik.casefile;

/**
 * A class of the ARIJ risk profile: 1 is high risk, 6 is low risk. The scale runs against intuition, which is why it is
 * a type of its own.
 *
 * @param value 1 to 6
 */
public record ArijClass(int value) implements Comparable<ArijClass> {

    public ArijClass {
        if (value < 1 || value > 6) {
            throw new IllegalArgumentException("an ARIJ class is 1 to 6");
        }
    }

    /** Orders classes from high risk to low risk. */
    @Override
    public int compareTo(ArijClass other) {
        return Integer.compare(value, other.value);
    }
}
