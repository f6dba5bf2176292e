package nl.terugblik.intake.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file from one place to another. */
final class SpanBytes extends FilterInputStream {

    private long left;

    private SpanBytes(InputStream in, long bytes) {
        super(in);
        this.left = bytes;
    }

    /** Those of some rows; from the file's own start, where they begin with the table's first. */
    static InputStream of(Path file, Span span) throws IOException {
        if (span.isAll()) {
            return Files.newInputStream(file);
        }
        long from = Math.max(0, span.from());
        FileChannel channel = FileChannel.open(file);
        try {
            channel.position(from);
            long to = span.to() == Span.OWN ? Long.MAX_VALUE : span.to();
            return new SpanBytes(Channels.newInputStream(channel), to - from);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        int read = left > 0 ? super.read() : -1;
        left -= read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length > 0 && left <= 0) {
            return -1;
        }
        int read = super.read(into, offset, (int) Math.min(length, left));
        left -= Math.max(0, read);
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(Math.min(bytes, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(super.available(), left);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
