package nl.terugblik.intake.reading;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import nl.terugblik.batch.SpoolReader;
import nl.terugblik.intake.spool.KeyEntry.Kind;

/**
 * What is known of a table's keys once it was read: enough to say which must be looked at again, because they occur twice or are
 * named from elsewhere. An extension that names a decision about the same child close by is in order and leaves no trace.
 */
public final class TableKeys implements RowIdentity.Keys {

    private static final int RUN = 64;

    private final KeyHashes hashes;
    private LongStream.Builder named = LongStream.builder();
    /** Fingerprints of the keys of rows about one child, two halves each, and of those that such rows name. */
    private final long[] rows = new long[2 * RUN];

    private final long[] references = new long[2 * RUN];
    private int rowsOfRun;
    private int referencesOfRun;
    private long childOfRun;

    private final boolean ofDecisions;

    /**
     * The keys of a table.
     *
     * @param ofDecisions whether its rows name each other
     */
    TableKeys(KeyHashes hashes, boolean ofDecisions) {
        this.hashes = hashes;
        this.ofDecisions = ofDecisions;
    }

    @Override
    public void take(Kind kind, long first, long second, long child) {
        if (!ofDecisions) {
            hashes.add(first);
            return;
        }
        if (child != childOfRun || rowsOfRun == rows.length || referencesOfRun == references.length) {
            endRun();
            childOfRun = child;
        }
        if (kind == Kind.REFERENCE) {
            references[referencesOfRun++] = first;
            references[referencesOfRun++] = second;
        } else {
            hashes.add(first);
            rows[rowsOfRun++] = first;
            rows[rowsOfRun++] = second;
        }
    }

    private void endRun() {
        for (int i = 0; i < referencesOfRun; i += 2) {
            boolean near = false;
            for (int j = 0; j < rowsOfRun; j += 2) {
                near |= rows[j] == references[i] && rows[j + 1] == references[i + 1];
            }
            if (!near) {
                named.add(references[i]);
            }
        }
        rowsOfRun = 0;
        referencesOfRun = 0;
    }

    /**
     * The first halves of those keys that must be looked at again, sorted.
     *
     * @param awaited first halves that must be, if there are rows with them; sorted
     */
    long[] suspect(long[] awaited) {
        endRun();
        return suspect(named.build().sorted().toArray(), awaited, hashes::sorted);
    }

    /** Leaves what is known so far where other processes find it; more may come. */
    void settle() {
        endRun();
        hashes.settle(named.build().toArray());
        named = LongStream.builder();
    }

    /** Lets go of the file that {@link #settle} wrote. */
    void finish() {
        hashes.finish();
    }

    /** The same of keys that were left in some files. */
    static long[] suspect(List<SpoolReader> files, long[] awaited) {
        return suspect(KeyHashes.beside(files), awaited, each -> KeyHashes.sorted(files, each));
    }

    private static long[] suspect(long[] wanted, long[] awaited, Consumer<Consumer<long[]>> sorted) {
        LongStream.Builder suspect = LongStream.builder();
        sorted.accept(part -> {
            for (int i = 0; i < part.length; i++) {
                boolean first = i == 0 || part[i] != part[i - 1];
                boolean twice = i + 1 < part.length && part[i] == part[i + 1];
                if (first && (twice || holds(wanted, part[i]) || holds(awaited, part[i]))) {
                    suspect.add(part[i]);
                }
            }
        });
        return suspect.build().sorted().toArray();
    }

    private static boolean holds(long[] sorted, long hash) {
        return sorted.length > 0 && Arrays.binarySearch(sorted, hash) >= 0;
    }
}
