package nl.terugblik.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Acting;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.note.Checkpoint;
import nl.terugblik.ledger.note.LogNames;
import nl.terugblik.ledger.note.SignedNote;
import nl.terugblik.ledger.note.SigningKey;
import nl.terugblik.ledger.note.VerifierKey;

/**
 * The log of who looked at which family or refused row, and what for. It is a file of its own, with checkpoints of its own,
 * since it is kept for another time than the log of acts and grows while nobody holds the register. A look is to be entered
 * before anything is shown: what cannot be entered is not shown.
 */
public final class AccessLog {

    /** Threads of one process may not wait for each other by the lock of a file. */
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    private final ActLog acts;
    private final LedgerFolder folder;
    private final Acting acting;
    private final Clock clock;

    /** The log beside the log of acts, which knows the names of both and what salted hashes stand for. */
    public AccessLog(ActLog acts, LedgerFolder folder, Acting acting, Clock clock) {
        this.acts = acts;
        this.folder = folder;
        this.acting = acting;
        this.clock = clock;
    }

    /** Enters a look; it is on the disk, and under a checkpoint, when this returns. */
    public void enter(Seen seen) {
        LogNames names = acts.names().orElseGet(() -> {
            acts.enter(new Act("access.begun", "log of who looked", "done"));
            return acts.names().orElseThrow();
        });
        String[] commitment = {""};
        acts.together(() -> commitment[0] = acts.subjects().commitment(seen.what()));
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("purpose", seen.purpose());
        detail.putAll(new TreeMap<>(seen.detail()));
        locked(() -> append(names, new Act(seen.action(), "subject " + commitment[0], seen.outcome(), detail)));
    }

    private void locked(Runnable work) {
        Path file = PrivateFiles.folder(folder.access()).resolve(".lock");
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

    private void append(LogNames names, Act act) {
        AccessFile file = AccessFile.open(folder.access());
        if (file.size() == 0) {
            VerifierKey key = folder.key().verifier(names.access(), VerifierKey.Type.SIGNATURE);
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("log", names.access());
            detail.put("key", key.text());
            add(file, new Act(LogKeys.BEGUN, "register " + names.register(), "done", detail));
        }
        add(file, act);
        sign(file, names.access());
    }

    private void add(AccessFile file, Act act) {
        file.add(new Entry(file.size() + 1, clock.instant(), acting, act));
    }

    private void sign(AccessFile file, String name) {
        SigningKey key = folder.key();
        Path checkpoints = PrivateFiles.folder(folder.access().resolve("checkpoints"));
        String text = new Checkpoint(name, file.size(), file.frontier().root()).text();
        Path note = LedgerFolder.note(checkpoints, file.size());
        if (!Files.exists(note)) { // one that is there knows another history, and is evidence
            PrivateFiles.write(note, SignedNote.unsigned(text).signed(key, name).toString());
        }
    }
}
