package nl.terugblik.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import nl.terugblik.keys.BrokenSeal;
import nl.terugblik.keys.Seal;

/** A spool file read back: the blocks of one bucket, in the order in which they were appended. */
public final class SpoolReader implements Closeable {

    private final FileChannel channel;
    private List<Block> blocks;
    private final Seal seal;
    private final int first;
    private int end;

    private SpoolReader(FileChannel channel, List<Block> blocks, Seal seal, int first, int end) {
        this.first = first;
        this.end = end;
        this.channel = channel;
        this.blocks = blocks;
        this.seal = seal;
    }

    /** Opens a spool, which must be there: who wrote nothing to it left it empty, and one that is missing would lose families in silence. */
    public static SpoolReader open(Path file, Seal seal) {
        return open(file, seal, 0, Integer.MAX_VALUE);
    }

    /**
     * Opens a spool for some of its buckets: what it keeps in memory is where their blocks lie.
     *
     * @param first the first bucket
     * @param end the one after the last
     */
    public static SpoolReader open(Path file, Seal seal, int first, int end) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            return new SpoolReader(channel, index(channel, first, end), seal, first, end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the blocks of a file lie, found once for all that open it; nothing may be written to it any more. */
    public static final class BlockPlaces {
        private final Path file;
        private final List<Block> blocks;

        private BlockPlaces(Path file, List<Block> blocks) {
            this.file = file;
            this.blocks = blocks;
        }

        /** Those of a spool that is there. */
        public static BlockPlaces of(Path file) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                return new BlockPlaces(file, index(channel, 0, Integer.MAX_VALUE));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Opens the spool, for one thread. */
        public SpoolReader open(Seal seal) {
            try {
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                return new SpoolReader(channel, blocks, seal, 0, Integer.MAX_VALUE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * The opened blocks of a bucket.
     *
     * @throws BrokenSeal when one was changed, or the file ends in the middle of one
     * @throws IllegalArgumentException for a bucket that the spool was not opened for
     */
    public List<ByteBuffer> blocks(int bucket) {
        if (bucket < first || bucket >= end) {
            throw new IllegalArgumentException("the spool was not opened for bucket " + bucket);
        }
        List<ByteBuffer> opened = new ArrayList<>();
        for (Block block : blocks) {
            if (block.bucket == bucket) {
                opened.add(ByteBuffer.wrap(seal.open(sealed(block))));
            }
        }
        return opened;
    }

    private byte[] sealed(Block block) {
        ByteBuffer bytes = ByteBuffer.allocate(block.length);
        readFully(channel, bytes, block.offset);
        return bytes.array();
    }

    /** Closes the file and lets go of where its blocks lie: a job keeps its readers to its end. */
    @Override
    public void close() {
        blocks = List.of();
        end = first;
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Block> index(FileChannel channel, int first, int end) throws IOException {
        List<Block> found = new ArrayList<>();
        Headers headers = new Headers(channel);
        long offset = 0;
        long length = channel.size();
        while (offset < length) {
            ByteBuffer header = headers.at(offset);
            Block block = new Block(header.getInt(), offset + SpoolFile.HEADER_BYTES, header.getInt());
            if (block.length < 0 || block.bucket < 0 || block.offset + block.length > length) {
                throw new BrokenSeal();
            }
            if (block.bucket >= first && block.bucket < end) {
                found.add(block);
            }
            offset = block.offset + block.length;
        }
        return List.copyOf(found);
    }

    private static void readFully(FileChannel channel, ByteBuffer bytes, long offset) {
        try {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, offset + bytes.position()) < 0) {
                    throw new BrokenSeal();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Headers of blocks one after the other: blocks are small, so many are read at a time. */
    private static final class Headers {

        private final FileChannel channel;
        private final ByteBuffer window = ByteBuffer.allocate(1 << 14).limit(0);
        private long start;

        Headers(FileChannel channel) {
            this.channel = channel;
        }

        ByteBuffer at(long offset) throws IOException {
            if (offset + SpoolFile.HEADER_BYTES > start + window.limit()) {
                start = offset;
                window.clear();
                long there = Math.max(SpoolFile.HEADER_BYTES, channel.size() - offset);
                readFully(channel, window.limit((int) Math.min(window.capacity(), there)), offset);
            }
            return window.position((int) (offset - start));
        }
    }

    private record Block(int bucket, long offset, int length) {}
}
