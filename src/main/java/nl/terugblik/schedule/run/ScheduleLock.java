package nl.terugblik.schedule.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntSupplier;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;

/** The lock by which a schedule is started once at a time; the system takes it back from a process that dies. */
final class ScheduleLock implements AutoCloseable {

    private final FileChannel channel;

    private ScheduleLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock in a schedule's folder; empty where a start before this one has it. */
    static Optional<ScheduleLock> take(Path folder) {
        Path file = folder.resolve(".lock");
        try {
            FileChannel channel = PrivateFiles.reopen(file);
            if (isLocked(channel)) {
                return Optional.of(new ScheduleLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    /** Does something while the lock is held. */
    int during(IntSupplier work) {
        return work.getAsInt();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("the lock of a schedule could not be given back", e);
        }
    }
}
