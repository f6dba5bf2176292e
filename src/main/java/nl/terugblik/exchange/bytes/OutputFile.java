package nl.terugblik.exchange.bytes;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;

/** A file that takes its name once it is whole; closed before that, it leaves nothing but its {@code .partial}. */
public final class OutputFile implements Closeable {

    private final Path file;
    private final Path partial;
    private final OutputStream out;
    private long position;

    private OutputFile(Path file, Path partial, OutputStream out) {
        this.file = file;
        this.partial = partial;
        this.out = out;
    }

    /** Starts a file. */
    public static OutputFile create(Path file) {
        Path partial = PrivateFiles.temporary(file);
        return new OutputFile(file, partial, PrivateFiles.stream(partial));
    }

    /** Writes the first bytes of an array. */
    public void write(byte[] bytes, int count) {
        try {
            out.write(bytes, 0, count);
            position += count;
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    /** The number of bytes written. */
    public long position() {
        return position;
    }

    /** Gives the file its name. */
    public void finish() {
        close();
        PrivateFiles.force(partial);
        PrivateFiles.move(partial, file);
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }
}
