package nl.terugblik.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import nl.terugblik.files.ByteSink;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.keys.BrokenSeal;
import nl.terugblik.keys.Seal;

/**
 * A file to which one step appends sealed blocks, each addressed to a bucket. Its length is the checkpoint: whatever
 * lies beyond the last committed length was never written as far as a restart is concerned.
 */
public final class SpoolFile implements Closeable {

    static final int HEADER_BYTES = 2 * Integer.BYTES;

    /** Blocks are not gathered beyond this: what spills may be as much as there is room for. */
    private static final int WRITTEN_AT_ONCE = 1 << 20;

    private final Path file;
    private final FileChannel channel;
    private final Seal seal;

    private SpoolFile(Path file, FileChannel channel, Seal seal) {
        this.file = file;
        this.channel = channel;
        this.seal = seal;
    }

    /** Opens a spool for appending after its first bytes, dropping what lies beyond them. */
    public static SpoolFile open(Path file, long committedLength, Seal seal) {
        try {
            FileChannel channel = PrivateFiles.reopen(file);
            if (channel.size() < committedLength) {
                channel.close();
                throw new BrokenSeal();
            }
            channel.truncate(committedLength).position(committedLength);
            return new SpoolFile(file, channel, seal);
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    /** Appends what was gathered for each bucket, a block a bucket that has something, and empties the sinks. */
    public void append(ByteSink[] buckets) {
        ByteSink blocks = new ByteSink();
        for (int bucket = 0; bucket < buckets.length; bucket++) {
            if (buckets[bucket].length() > 0) {
                byte[] sealed = seal.seal(buckets[bucket].array(), buckets[bucket].length());
                blocks.putInt(bucket);
                blocks.putInt(sealed.length);
                blocks.putBytes(sealed, sealed.length);
                buckets[bucket].clear();
                if (blocks.length() > WRITTEN_AT_ONCE) {
                    write(blocks);
                }
            }
        }
        write(blocks);
    }

    private void write(ByteSink blocks) {
        ByteBuffer out = ByteBuffer.wrap(blocks.array(), 0, blocks.length());
        try {
            while (out.hasRemaining()) {
                channel.write(out);
            }
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
        blocks.clear();
    }

    /** The length in bytes: what to commit with the chunk. */
    public long length() {
        try {
            return channel.position();
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    /** Sees to it that a later start finds what was written, after a power cut too, and another machine at once. */
    public void settle() {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    /** Closes it so that a later start finds it after a power cut too. */
    @Override
    public void close() {
        settle();
        closeForNow();
    }

    /** Closes what no later start will read. */
    public void closeForNow() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    /** As many empty sinks as there are buckets. */
    public static ByteSink[] sinks(int buckets) {
        ByteSink[] sinks = new ByteSink[buckets];
        for (int i = 0; i < buckets; i++) {
            sinks[i] = new ByteSink();
        }
        return sinks;
    }
}
