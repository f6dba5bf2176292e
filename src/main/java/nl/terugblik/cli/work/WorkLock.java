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
 * The lock on a work folder: whoever holds it is the only one at work there, or shares it with others who do. The system
 * takes it back from a process that dies; the file {@code .lock} itself stays, since removing it could hand the lock to two.
 */
public final class WorkLock implements Closeable {

    /** The place in the file that those who share the lock lock in turn; what they share is before it. */
    private static final long TURN = 1;

    private final Path folder;
    private final FileChannel channel;

    private WorkLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the lock of a folder.
     *
     * @throws RegisterHeld when someone else has it
     */
    public static WorkLock take(Path folder) {
        return take(folder, Long.MAX_VALUE, false);
    }

    /**
     * Takes the lock of a folder beside others who share it.
     *
     * @throws RegisterHeld when someone has it alone
     */
    public static WorkLock share(Path folder) {
        return take(folder, TURN, true);
    }

    private static WorkLock take(Path folder, long bytes, boolean isShared) {
        Path file = folder.resolve(WorkFolder.LOCK);
        try {
            FileChannel channel = PrivateFiles.reopen(file);
            if (!locked(channel, bytes, isShared)) {
                channel.close();
                throw new RegisterHeld(folder);
            }
            return new WorkLock(folder, channel);
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    private static boolean locked(FileChannel channel, long bytes, boolean isShared) throws IOException {
        try {
            FileLock lock = channel.tryLock(0, bytes, isShared);
            return lock != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    /** Does something while the lock is held. */
    public <T> T reading(Supplier<T> work) {
        return work.get();
    }

    /**
     * Does something that only one at a time may do of those who share the lock, waiting for its turn. It goes by the same
     * channel, since to close another would give back all that the process has locked of the file.
     *
     * @throws RegisterHeld when another thread is at it
     */
    <T> T inTurn(Supplier<T> work) {
        try (FileLock turn = channel.lock(TURN, 1, false)) {
            if (!turn.isValid()) {
                throw new IllegalStateException("a lock that was just taken holds");
            }
            return work.get();
        } catch (OverlappingFileLockException heldInThisProcess) {
            throw new RegisterHeld(folder);
        } catch (IOException e) {
            throw new CannotWrite(folder.resolve(WorkFolder.LOCK), e);
        }
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
