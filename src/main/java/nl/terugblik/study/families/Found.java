package nl.terugblik.study.families;

import java.util.Arrays;
import java.util.function.Consumer;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.ByteSink;

/**
 * What screening leaves of some families for the next step: bytes, one family's after another's, and to which bucket each
 * goes. So little of them stays until the next checkpoint. Not for use by two threads at once.
 */
public final class Found {

    /**
     * Buckets, by the first bits of the study's pseudonym: in order of bucket is in order of pseudonym. So many that the
     * rows of one bucket can be held and sorted in memory, whatever the size of the register.
     */
    public static final int BUCKETS = 256;

    private static final int BITS = 8;

    private final ByteSink bytes = new ByteSink();
    private int[] buckets = new int[16];
    private int[] ends = new int[16];
    private int families;

    /**
     * Adds a family.
     *
     * @param as its pseudonym in the study
     * @param writes writes down what is left of it
     */
    public void add(Pseudonym as, Consumer<ByteSink> writes) {
        if (families == ends.length) {
            buckets = Arrays.copyOf(buckets, 2 * families);
            ends = Arrays.copyOf(ends, 2 * families);
        }
        writes.accept(bytes);
        buckets[families] = (int) (as.high() >>> (Long.SIZE - BITS));
        ends[families++] = bytes.length();
    }

    /** Writes what is left of each family to its bucket, in the order in which they were added. */
    public void writeTo(ByteSink[] sinks) {
        int start = 0;
        for (int family = 0; family < families; family++) {
            sinks[buckets[family]].putBytes(bytes.array(), start, ends[family] - start);
            start = ends[family];
        }
    }
}
