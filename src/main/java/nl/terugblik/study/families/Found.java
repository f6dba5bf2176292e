package nl.terugblik.study.families;

import java.util.function.Consumer;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.ByteSink;

/**
 * A family of which screening leaves something for the next step.
 *
 * @param as its pseudonym in the study
 * @param writes writes down what it leaves
 */
public record Found(Pseudonym as, Consumer<ByteSink> writes) {

    /**
     * Buckets, by the first bits of the study's pseudonym: in order of bucket is in order of pseudonym. So many that the
     * rows of one bucket can be held and sorted in memory, whatever the size of the register.
     */
    public static final int BUCKETS = 256;

    private static final int BITS = 8;

    public int bucket() {
        return bucket(as);
    }

    /** The bucket of a family of this pseudonym. */
    public static int bucket(Pseudonym as) {
        return (int) (as.high() >>> (Long.SIZE - BITS));
    }
}
