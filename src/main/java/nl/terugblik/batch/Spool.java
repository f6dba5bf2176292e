package nl.terugblik.batch;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.terugblik.files.ByteSink;
import nl.terugblik.keys.Seal;

/**
 * Blocks by bucket on their way from one step to another of the same process: in memory as long as all spools that share some room
 * keep within it, packed and sealed in a file beyond. A process that goes on with a job begins them anew. One that is
 * {@link #lasting} is for other processes too. For use by several threads at once, of which one writes before the others read.
 */
public final class Spool {

    private final Supplier<Seal> seals;
    private final AtomicLong room;
    private final List<List<byte[]>> held;
    private final SpoolFile sealed;
    private final Memoized<SpoolReader.BlockPlaces> places;
    private boolean hasSealed;

    /**
     * An empty spool.
     *
     * @param file where blocks go for which there is no room; what an earlier process left there goes
     * @param seals makes a seal for a thread
     * @param room how many bytes may still be held in memory
     */
    public Spool(Path file, int buckets, Supplier<Seal> seals, AtomicLong room) {
        this.sealed = SpoolFile.open(file, 0, seals.get());
        this.places = new Memoized<>(() -> SpoolReader.BlockPlaces.of(file));
        this.seals = seals;
        this.room = room;
        this.held = Stream.generate(ArrayList<byte[]>::new)
                .limit(buckets)
                .map(blocks -> (List<byte[]>) blocks)
                .toList();
    }

    /** An empty spool of which all lies in its file, where other processes find what was {@link #settle settled}. */
    public static Spool lasting(Path file, int buckets, Supplier<Seal> seals) {
        return new Spool(file, buckets, seals, new AtomicLong());
    }

    /** Sees to it that other machines find in its file what lies there, and a later start after a power cut too. */
    public synchronized void settle() {
        sealed.settle();
    }

    /** Takes what was gathered for each bucket, and empties the sinks. */
    public synchronized void append(ByteSink[] buckets) {
        long bytes = 0;
        for (ByteSink bucket : buckets) {
            bytes += bucket.length();
        }
        if (room.addAndGet(-bytes) < 0) {
            room.addAndGet(bytes);
            seal(buckets);
            return;
        }
        for (int bucket = 0; bucket < buckets.length; bucket++) {
            if (buckets[bucket].length() > 0) {
                held.get(bucket).add(buckets[bucket].toByteArray());
                buckets[bucket].clear();
            }
        }
    }

    private void seal(ByteSink[] buckets) {
        ByteSink[] packed = SpoolFile.sinks(buckets.length);
        try (Packing packing = new Packing()) {
            for (int bucket = 0; bucket < buckets.length; bucket++) {
                if (buckets[bucket].length() > 0) {
                    packing.pack(buckets[bucket], packed[bucket]);
                }
            }
        }
        sealed.append(packed);
        hasSealed = true;
    }

    /** Lets go of the file for writing; whoever wrote calls it at the end. */
    public synchronized void finish() {
        sealed.closeForNow();
    }

    /** Opens what was written, for one thread. */
    public synchronized Blocks open() {
        return new Blocks(held, hasSealed ? List.of(places.get().open(seals.get())) : List.of());
    }

    /** Opens what lasting spools of the same rows hold in their files, one after the other, for one thread. */
    public static Blocks open(List<SpoolReader.BlockPlaces> files, Supplier<Seal> seals) {
        return new Blocks(
                List.of(), files.stream().map(file -> file.open(seals.get())).toList());
    }

    /**
     * Blocks that can be read.
     *
     * @param held those in memory, by bucket; none where no process holds any
     * @param sealed those on disk, if any are
     */
    public record Blocks(List<List<byte[]>> held, List<SpoolReader> sealed) implements Closeable {

        /** The blocks of a bucket. */
        public List<byte[]> of(int bucket) {
            List<byte[]> blocks = new ArrayList<>(held.isEmpty() ? List.of() : held.get(bucket));
            sealed.forEach(reader -> reader.blocks(bucket).forEach(block -> blocks.add(Packing.unpack(block))));
            return blocks;
        }

        @Override
        public void close() {
            sealed.forEach(SpoolReader::close);
        }
    }
}
