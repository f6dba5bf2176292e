package nl.terugblik.console.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A file of a run, held open since it was found to be what the ledger recorded, so that no other can take its place.
 *
 * @param file what it is
 * @param channel the open file
 */
public record OpenedFile(ListedFile file, FileChannel channel) implements Closeable {

    private static final int BUFFER_BYTES = 1 << 16;

    /** Writes the recorded bytes, and no more than those. */
    public void transferTo(OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        for (long at = 0; at < file.bytes(); ) {
            buffer.clear().limit((int) Math.min(BUFFER_BYTES, file.bytes() - at));
            int read = channel.read(buffer, at);
            if (read < 0) {
                throw new IOException("the file was cut off while it was read");
            }
            out.write(buffer.array(), 0, read);
            at += read;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
