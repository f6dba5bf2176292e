package nl.terugblik.intake.reading;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import nl.terugblik.batch.SpoolFile;
import nl.terugblik.batch.SpoolReader;
import nl.terugblik.files.ByteSink;
import nl.terugblik.keys.IntakeKeys;
import org.jspecify.annotations.Nullable;

/**
 * Hashes of the keys of a table's rows, eight bytes each and no room beside them: in memory as long as all tables' together keep
 * within a bound, beyond it sealed in a file. What a delivery needs in memory so hangs little on how many rows it has.
 */
final class KeyHashes {

    /** Those in a file are sorted part by part, told apart by their first bits. */
    private static final int PARTS = 64;

    private static final int PART_SHIFT = Long.SIZE - 6;
    private static final int FIRST_ROOM = 1 << 6;
    private static final int RUN = 1 << 12;

    /** Fewer than these are not worth a block for each part. */
    private static final int SPILLED_AT_ONCE = 32;

    /** What the keys of two million rows need. */
    static final long MOST_BYTES = 16L << 20;

    private final AtomicLong heldByAll;
    private final Path file;
    private final IntakeKeys key;
    private final List<long[]> runs = new ArrayList<>();
    private long[] last = new long[FIRST_ROOM];
    private int inLast;
    private @Nullable SpoolFile spilled;

    KeyHashes(AtomicLong heldByAll, Path file, IntakeKeys key) {
        this.heldByAll = heldByAll;
        this.file = file;
        this.key = key;
    }

    void add(long hash) {
        if (inLast == last.length) {
            makeRoom();
        }
        last[inLast++] = hash;
    }

    private void makeRoom() {
        if (last.length < RUN) {
            last = Arrays.copyOf(last, 2 * last.length);
            return;
        }
        runs.add(last);
        last = new long[RUN];
        inLast = 0;
        if (heldByAll.addAndGet(RUN * Long.BYTES) > MOST_BYTES && runs.size() >= SPILLED_AT_ONCE) {
            spill();
        }
    }

    private SpoolFile file() {
        SpoolFile open = spilled;
        if (open == null) {
            open = SpoolFile.open(file, 0, key.spoolSeal());
            spilled = open;
        }
        return open;
    }

    /**
     * Leaves all of them in the file, where other processes find them.
     *
     * @param beside others that are no keys of rows, which lie behind the parts
     */
    void settle(long[] beside) {
        SpoolFile open = file();
        spill();
        ByteSink[] rest = SpoolFile.sinks(PARTS + 1);
        share(last, inLast, rest);
        inLast = 0;
        share(beside, rest[PARTS]);
        open.append(rest);
        open.settle();
    }

    /** Lets go of the file, if there is one; whoever reads it opens it again. */
    void finish() {
        SpoolFile open = spilled;
        if (open != null) {
            open.closeForNow();
        }
    }

    private static void share(long[] hashes, ByteSink into) {
        for (long hash : hashes) {
            into.putLong(hash);
        }
    }

    /** What {@link #settle} left beside the keys in some files. */
    static long[] beside(List<SpoolReader> files) {
        return sorted(
                files.stream().flatMap(reader -> reader.blocks(PARTS).stream()).toList());
    }

    /** What it left in some files, as {@link #sorted} gives it. */
    static void sorted(List<SpoolReader> files, Consumer<long[]> each) {
        for (int part = 0; part < PARTS; part++) {
            int of = part;
            each.accept(sorted(
                    files.stream().flatMap(reader -> reader.blocks(of).stream()).toList()));
        }
    }

    private void spill() {
        SpoolFile open = file();
        heldByAll.addAndGet(-(long) runs.size() * RUN * Long.BYTES);
        ByteSink[] parts = SpoolFile.sinks(PARTS);
        for (int from = 0; from < runs.size(); from += SPILLED_AT_ONCE) {
            for (long[] run : runs.subList(from, Math.min(runs.size(), from + SPILLED_AT_ONCE))) {
                share(run, RUN, parts);
            }
            open.append(parts);
        }
        runs.clear();
    }

    private static void share(long[] hashes, int count, ByteSink[] parts) {
        for (int i = 0; i < count; i++) {
            parts[(int) (hashes[i] >>> PART_SHIFT)].putLong(hashes[i]);
        }
    }

    /** Gives the hashes of one part after the other, sorted; what is in memory is one part. */
    void sorted(Consumer<long[]> each) {
        SpoolFile open = spilled;
        if (open == null) {
            each.accept(together());
            return;
        }
        spill();
        ByteSink[] rest = SpoolFile.sinks(PARTS);
        share(last, inLast, rest);
        open.append(rest);
        open.closeForNow();
        try (SpoolReader reader = SpoolReader.open(file, key.spoolSeal())) {
            for (int part = 0; part < PARTS; part++) {
                each.accept(sorted(reader.blocks(part)));
            }
        }
    }

    private long[] together() {
        long[] hashes = new long[runs.size() * RUN + inLast];
        int count = 0;
        for (long[] run : runs) {
            System.arraycopy(run, 0, hashes, count, RUN);
            count += RUN;
        }
        System.arraycopy(last, 0, hashes, count, inLast);
        runs.clear();
        Arrays.sort(hashes);
        return hashes;
    }

    private static long[] sorted(List<ByteBuffer> blocks) {
        long[] hashes = new long[blocks.stream().mapToInt(ByteBuffer::remaining).sum() / Long.BYTES];
        int count = 0;
        for (ByteBuffer block : blocks) {
            while (block.hasRemaining()) {
                hashes[count++] = block.getLong();
            }
        }
        Arrays.sort(hashes);
        return hashes;
    }
}
