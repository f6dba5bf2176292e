package nl.terugblik.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;

/**
 * The turn of whoever writes in the mirror of a log: several processes may share a work folder whose register lies in
 * PostgreSQL, and one that has committed an entry holds nothing in the register any more.
 *
 * @param file the file whose lock it is
 */
record MirrorTurn(Path file) {

    /** Threads of one process may not wait for each other by the lock of a file. */
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    void during(Runnable work) {
        PrivateFiles.folder(file.resolveSibling(""));
        IN_THIS_PROCESS.lock();
        try (FileChannel channel = PrivateFiles.reopen(file);
                FileLock held = channel.lock()) {
            if (held.isValid()) {
                work.run();
            }
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }
}
