package nl.terugblik.disclosure.rounding;

import java.util.Arrays;
import java.util.Optional;

/**
 * The values of a number among some families, and what is known of all families of whom it is asked.
 *
 * @param known those of these families
 * @param all those of all families, of whom these are some; the least and the greatest of them are taken to be known
 */
public record Values(double[] known, double[] all) {

    /** A step can be a whole, or such a part of one: means over the items of a scale, or over children. */
    private static final int[] PARTS = {1, 2, 3, 4, 5, 6, 10, 12};

    private static final int MOST_VALUES = 400;
    private static final double NEAR = 1e-6;

    /** Their distribution where they are whole steps between few values; empty where they are measured finer than that. */
    Optional<Distribution> distribution() {
        for (int parts : PARTS) {
            if (Arrays.stream(all).allMatch(value -> Math.abs(value * parts - Math.rint(value * parts)) < NEAR)) {
                return distribution(parts);
            }
        }
        return Optional.empty();
    }

    private Optional<Distribution> distribution(int parts) {
        long lowest = Math.round(Arrays.stream(all).min().orElse(0) * parts);
        long highest = Math.round(Arrays.stream(all).max().orElse(0) * parts);
        if (highest - lowest >= MOST_VALUES) {
            return Optional.empty();
        }
        int[] families = new int[(int) (highest - lowest) + 1];
        for (double value : known) {
            families[(int) (Math.round(value * parts) - lowest)]++;
        }
        return Optional.of(new Distribution(lowest, 1.0 / parts, families));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Values values && Arrays.equals(known, values.known) && Arrays.equals(all, values.all);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(known) + Arrays.hashCode(all);
    }

    @Override
    public String toString() {
        return known.length + " of " + all.length;
    }
}
