package nl.terugblik.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.ledger.note.NotANote;
import nl.terugblik.ledger.note.SigningKey;

/**
 * What of the logs lies below the work folder: mirror and checkpoints of the log of acts, the log of who looked, and the key
 * that signs checkpoints, unless it was named elsewhere.
 *
 * @param work the work folder
 * @param named the key's file, where it is not the one that is made with the register
 */
public record LedgerFolder(Path work, Optional<Path> named) {

    /** The folder of the log of acts. */
    public Path ledger() {
        return work.resolve("ledger");
    }

    /** The log of acts, a line an entry. */
    public Path mirror() {
        return ledger().resolve("runs.jsonl");
    }

    /** The lock of whoever writes there. */
    Path mirrorLock() {
        return ledger().resolve(".lock");
    }

    /** The signed checkpoints of the log of acts. */
    public Path checkpoints() {
        return ledger().resolve("checkpoints");
    }

    /** The folder of the log of who looked. */
    public Path access() {
        return work.resolve("access");
    }

    /** The file of the key. */
    public Path keyFile() {
        return named.orElseGet(() -> ledger().resolve("signing.pem"));
    }

    /** Where the next key lies until the log has it. */
    Path nextKeyFile() {
        return keyFile().resolveSibling(keyFile().getFileName() + ".next");
    }

    /**
     * The key, made where it is to lie below the work folder and there is none.
     *
     * @throws NotANote when the file that was named holds none
     */
    SigningKey key() {
        Path file = keyFile();
        if (named.isPresent() || Files.exists(file)) {
            return SigningKey.read(file);
        }
        PrivateFiles.folder(ledger());
        return SigningKey.make(file);
    }

    /** The file of a checkpoint. */
    public static Path note(Path checkpoints, long size) {
        return checkpoints.resolve(size + ".note");
    }
}
