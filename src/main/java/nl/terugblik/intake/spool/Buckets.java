package nl.terugblik.intake.spool;

import java.util.Optional;
import nl.terugblik.casefile.Pseudonym;

/**
 * How rows are shared out. The number of buckets is fixed, whatever the machine, so that the same delivery gives the
 * same buckets everywhere.
 */
public final class Buckets {

    /** Buckets of families, by the first bits of the pseudonym: in order of bucket is in order of pseudonym. */
    public static final int FAMILIES = 256;

    /** The bucket after those of families, for rows of which no family could be read. */
    public static final int NOWHERE = FAMILIES;

    /** Buckets of primary keys, by the first bits of their hash. */
    public static final int KEYS = 32;

    private Buckets() {}

    /** The bucket of a family's rows. */
    public static int of(Optional<Pseudonym> family) {
        return family.map(known -> (int) (known.high() >>> (Long.SIZE - 8))).orElse(NOWHERE);
    }

    /** The bucket of a key with this hash. */
    public static int ofKey(long hash) {
        return (int) (hash >>> (Long.SIZE - 5));
    }
}
