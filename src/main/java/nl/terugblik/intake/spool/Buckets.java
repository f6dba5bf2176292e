package nl.terugblik.intake.spool;

import nl.terugblik.casefile.Pseudonym;
import org.jspecify.annotations.Nullable;

/**
 * How rows are shared out. One bucket is in memory at a time, so a large delivery has many; each costs its own sealing
 * and opening, so a small one has few. Their number hangs on the size of the delivery and not on the machine, so that the
 * same delivery gives the same buckets everywhere.
 *
 * @param families buckets of families, by the first bits of the pseudonym: in order of bucket is in order of pseudonym
 */
public record Buckets(int families) {

    /** What a large delivery is shared out over. */
    public static final Buckets MOST = new Buckets(256);

    private static final int FEWEST_FAMILIES = 8;
    private static final long BYTES_A_BUCKET = 1 << 20;

    public Buckets {
        if (Integer.bitCount(families) != 1) {
            throw new IllegalArgumentException("bits tell buckets apart, so their number is a power of two");
        }
    }

    /** The buckets of a delivery of this size. */
    public static Buckets of(long bytes) {
        return new Buckets(Integer.highestOneBit(
                (int) Math.min(MOST.families, Math.max(FEWEST_FAMILIES, bytes / BYTES_A_BUCKET))));
    }

    /** The bucket after those of families, for rows of which no family could be read. */
    public int nowhere() {
        return families;
    }

    /** The bucket of a family's rows; null stands for none. */
    public int of(@Nullable Pseudonym family) {
        return family == null ? nowhere() : first(family.high(), families);
    }

    /** The first bits of a number, as many as tell so many buckets apart. */
    private static int first(long bits, int buckets) {
        return (int) (bits >>> (Long.SIZE - Integer.numberOfTrailingZeros(buckets)));
    }
}
