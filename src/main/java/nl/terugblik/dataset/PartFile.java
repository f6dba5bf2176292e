package nl.terugblik.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import nl.terugblik.files.ByteSink;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;

/**
 * A file to which one partition appends rows. Its length is the checkpoint: whatever lies beyond the last committed
 * length was never written as far as a restart is concerned.
 */
final class PartFile implements Closeable {

    private static final int DRAIN_BYTES = 1 << 16;

    private final Path file;
    private final FileChannel channel;
    private final ByteSink waiting = new ByteSink();

    private PartFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Opens a file for appending after its first bytes, dropping what lies beyond them. */
    static PartFile open(Path file, long committedLength) {
        try {
            FileChannel channel = PrivateFiles.reopen(file);
            if (channel.size() < committedLength) {
                channel.close();
                throw new IllegalStateException("a part of the dataset is shorter than its checkpoint");
            }
            channel.truncate(committedLength).position(committedLength);
            return new PartFile(file, channel);
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    /** Appends rows. */
    void append(byte[] rows) {
        waiting.putBytes(rows, rows.length);
        if (waiting.length() >= DRAIN_BYTES) {
            drain();
        }
    }

    /** Hands every row to the file and gives its length in bytes. */
    long flush() {
        drain();
        try {
            return channel.position();
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    /** Sees to it that other machines find what was handed to the file. */
    void settle() {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    private void drain() {
        ByteBuffer rows = ByteBuffer.wrap(waiting.array(), 0, waiting.length());
        try {
            while (rows.hasRemaining()) {
                channel.write(rows);
            }
            waiting.clear();
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    @Override
    public void close() {
        try (channel) {
            drain();
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }
}
