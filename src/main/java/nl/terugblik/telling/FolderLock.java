package nl.terugblik.telling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.function.Supplier;
import nl.terugblik.files.PrivateFiles;

/** A folder in which one process at a time keeps and sends; the others wait, which is no longer than a mail may take. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder) {
        FileChannel channel = PrivateFiles.reopen(folder.resolve(".lock"));
        try {
            FileLock lock = channel.lock(); // given back with the channel
            assert lock.isValid();
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T holding(Supplier<T> work) {
        return work.get();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
