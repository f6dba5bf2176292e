package nl.terugblik.keys;

import java.nio.file.Path;

/** What a machine may open that lends its hands: a worker's key, on a study or on intakes. */
public sealed interface LentKey extends RegisterKeys permits WorkerKey, IntakeWorkerKey {

    /** What it is for, in words that follow "parts of". */
    String work();

    /**
     * Reads the key of a worker.
     *
     * @throws UnusableKey when there is no such file, others can read it, or it is none
     */
    static LentKey read(Path file) {
        return KeyLines.isOf(IntakeWorkerKey.FIRST, file) ? IntakeWorkerKey.read(file) : WorkerKey.read(file);
    }
}
