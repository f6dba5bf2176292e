package nl.terugblik.intake.reading;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import nl.terugblik.batch.SpoolFile;
import nl.terugblik.batch.SpoolReader;
import nl.terugblik.files.ByteSink;
import nl.terugblik.keys.MasterKey;
import org.jspecify.annotations.Nullable;

/**
 * Hashes of the keys of a table's rows, eight bytes each: in memory as long as all tables' together keep within a bound, beyond
 * it sealed in a file.
 */
final class KeyHashes {

    /** Hashes are sorted part by part, told apart by their first bits. */
    private static final int PARTS = 64;

    private static final int PART_SHIFT = Long.SIZE - 6;
    private static final int ADDED_AT_ONCE = 1 << 12;
    private static final long MOST_BYTES = 48L << 20;

    private ByteSink[] parts = SpoolFile.sinks(PARTS);
    private final AtomicLong heldByAll;
    private final Path file;
    private final MasterKey key;
    private @Nullable SpoolFile spilled;
    private int added;

    KeyHashes(AtomicLong heldByAll, Path file, MasterKey key) {
        this.heldByAll = heldByAll;
        this.file = file;
        this.key = key;
    }

    void add(long hash) {
        parts[(int) (hash >>> PART_SHIFT)].putLong(hash);
        if (++added % ADDED_AT_ONCE == 0 && heldByAll.addAndGet(ADDED_AT_ONCE * Long.BYTES) > MOST_BYTES) {
            spill();
        }
    }

    private void spill() {
        SpoolFile open = spilled;
        if (open == null) {
            open = SpoolFile.open(file, 0, key.spoolSeal());
            spilled = open;
        }
        heldByAll.addAndGet(-held());
        open.append(parts);
        parts = SpoolFile.sinks(PARTS); // their room goes with what was in them
    }

    private long held() {
        return Arrays.stream(parts).mapToLong(ByteSink::length).sum();
    }

    /** Gives the hashes of one part after the other, sorted. */
    void sorted(Consumer<long[]> each) {
        if (spilled == null) {
            for (ByteSink part : parts) {
                each.accept(sorted(List.of(ByteBuffer.wrap(part.array(), 0, part.length()))));
            }
            return;
        }
        spill();
        spilled.closeForNow();
        try (SpoolReader reader = SpoolReader.open(file, key.spoolSeal())) {
            for (int part = 0; part < PARTS; part++) {
                each.accept(sorted(reader.blocks(part)));
            }
        }
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
