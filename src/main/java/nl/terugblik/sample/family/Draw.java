package nl.terugblik.sample.family;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The chances of one family: draws that depend on the seed of the delivery and the number of the family alone, so that
 * neither the size of a delivery nor the number of threads changes a family.
 */
public final class Draw {
    private final SplittableRandom random;

    private Draw(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /**
     * The draws for one purpose in one family.
     *
     * @param purpose keeps the draws for one purpose apart from those for another
     */
    public static Draw of(long seed, int family, int purpose) {
        return new Draw(mix(mix(seed) + mix(((long) purpose << 32) | family)));
    }

    /** True with the given probability. */
    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number, both ends included. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** A day, both ends included. */
    public LocalDate between(LocalDate first, LocalDate last) {
        return first.plusDays(random.nextLong(last.toEpochDay() - first.toEpochDay() + 1));
    }

    /** One of several equally likely values. */
    public <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** A standard normal deviate. */
    double normal() {
        // The sum of twelve uniforms is exact arithmetic on every machine, which logarithms are not.
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    /** A count with the given mean of at most 10, spread as counts of rare events are. */
    public int count(double mean) {
        double share = mean / 20;
        int count = 0;
        for (int i = 0; i < 20; i++) {
            if (chance(share)) {
                count++;
            }
        }
        return count;
    }

    /** Stafford's variant 13 of the 64-bit finalizer: spreads neighbouring numbers over the whole range. */
    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
