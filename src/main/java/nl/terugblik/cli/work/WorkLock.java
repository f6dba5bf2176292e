package nl.terugblik.cli.work;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.function.Supplier;
import nl.terugblik.cli.exit.RegisterHeld;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;

/**
 * The lock on a work folder: whoever holds it is the only one at work there. The system takes it back from a process
 * that dies; the file {@code .lock} itself stays, since removing it could hand the lock to two.
 */
public final class WorkLock implements Closeable {

    private final FileChannel channel;

    private WorkLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of a folder.
     *
     * @throws RegisterHeld when someone else has it
     */
    public static WorkLock take(Path folder) {
        Path file = folder.resolve(WorkFolder.LOCK);
        try {
            FileChannel channel = PrivateFiles.reopen(file);
            if (!locked(channel)) {
                channel.close();
                throw new RegisterHeld(folder);
            }
            return new WorkLock(channel);
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    /** Does something while the lock is held. */
    public <T> T reading(Supplier<T> work) {
        return work.get();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("the lock of the work folder could not be given back", e);
        }
    }
}
