package nl.terugblik.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.ledger.LogTables.Head;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.entry.LineFile;
import nl.terugblik.ledger.note.Checkpoint;
import nl.terugblik.ledger.note.LogNames;
import nl.terugblik.ledger.note.SignedNote;
import nl.terugblik.ledger.note.SigningKey;
import nl.terugblik.ledger.note.VerifierKey;

/** Signs what the log is, and keeps what was signed. */
final class Checkpoints {

    private final LogTables tables;
    private final LedgerFolder folder;
    private final Mirror mirror;

    Checkpoints(LogTables tables, LedgerFolder folder, Mirror mirror) {
        this.tables = tables;
        this.folder = folder;
        this.mirror = mirror;
    }

    /** The key of this work folder, where no entry brought it in. */
    Optional<VerifierKey> unknownKey() {
        finishRotation();
        Head head = tables.head();
        VerifierKey key = verifier(folder.key(), head);
        return keys().mayHaveSigned(key, head.frontier().size()) ? Optional.empty() : Optional.of(key);
    }

    private static VerifierKey verifier(SigningKey key, Head head) {
        return key.verifier(new LogNames(head.register()).acts(), VerifierKey.Type.SIGNATURE);
    }

    private LogKeys keys() {
        return LogKeys.of(tables.lines("ledger.").stream().map(Entry::of).toList());
    }

    /** A text under the signature of the log's key. */
    SignedNote sign(String text) {
        String name = new LogNames(tables.head().register()).acts();
        return SignedNote.unsigned(text).signed(folder.key(), name);
    }

    /** The note of the log as it is, written where there is none of that size yet; within the caller's transaction. */
    SignedNote sign() {
        Head head = tables.lockHead();
        long size = head.frontier().size();
        mirror.catchUp(size);
        String name = new LogNames(head.register()).acts();
        SignedNote note = SignedNote.unsigned(
                        new Checkpoint(name, size, head.frontier().root()).text())
                .signed(folder.key(), name);
        if (tables.lastCheckpoint(mirror.tag()) < size) {
            mirror.keep(size);
            PrivateFiles.folder(folder.checkpoints());
            Path file = LedgerFolder.note(folder.checkpoints(), size);
            if (!Files.exists(file)) { // one that is there knows another history, and is evidence
                PrivateFiles.write(file, note.toString());
            }
            tables.addCheckpoint(size, mirror.tag(), note.toString());
        }
        return note;
    }

    /**
     * Lays every note that the tables keep below the work folder, where it is not there, and takes those that lie there and
     * are of later.
     */
    void lay() {
        PrivateFiles.folder(folder.checkpoints());
        long last = tables.lastCheckpoint(mirror.tag());
        for (long size = last + 1; size <= tables.head().frontier().size(); size++) {
            Path file = LedgerFolder.note(folder.checkpoints(), size);
            if (Files.exists(file)) {
                tables.addCheckpoint(size, mirror.tag(), LineFile.text(file));
            }
        }
        for (String note : tables.checkpoints(mirror.tag())) {
            Path file = LedgerFolder.note(
                    folder.checkpoints(), Checkpoint.of(SignedNote.parse(note)).size());
            if (!Files.exists(file)) {
                PrivateFiles.write(file, note);
            }
        }
    }

    /** Takes a new key, the log's before it is the folder's: a process that is killed between leaves the new one beside the old. */
    void rotate(Consumer<Act> enter) {
        SigningKey old = folder.key();
        Path next = folder.nextKeyFile();
        PrivateFiles.delete(next);
        SigningKey made = SigningKey.make(next);
        enter.accept(Rotation.act(old, made, new LogNames(tables.head().register()).acts()));
        finishRotation();
    }

    private void finishRotation() {
        Path next = folder.nextKeyFile();
        if (Files.exists(next)) {
            Head head = tables.head();
            VerifierKey made = verifier(SigningKey.read(next), head);
            if (keys().mayHaveSigned(made, head.frontier().size())) {
                PrivateFiles.move(next, folder.keyFile());
            } else {
                PrivateFiles.delete(next);
            }
        }
    }
}
