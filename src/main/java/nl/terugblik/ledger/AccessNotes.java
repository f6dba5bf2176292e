package nl.terugblik.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Acting;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.entry.NotAnEntry;
import nl.terugblik.ledger.note.Checkpoint;
import nl.terugblik.ledger.note.LogNames;
import nl.terugblik.ledger.note.SignedNote;
import nl.terugblik.ledger.note.SigningKey;
import nl.terugblik.ledger.note.VerifierKey;

/**
 * The log of who looked as a file, to be written without the register: who signed in, who may, what was refused to whom. Of a
 * family it can say nothing, since only the register knows what a salted hash stands for ({@link AccessLog}).
 */
public final class AccessNotes {

    /** Threads of one process may not wait for each other by the lock of a file. */
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    private static final String BEGUN_OBJECT = "register ";

    private final LogNames names;
    private final LedgerFolder folder;
    private final Clock clock;

    AccessNotes(LogNames names, LedgerFolder folder, Clock clock) {
        this.names = names;
        this.folder = folder;
        this.clock = clock;
    }

    /** That of a work folder; empty where no register was made there yet, whose name it bears. */
    public static Optional<AccessNotes> of(LedgerFolder folder, Clock clock) {
        return names(folder.mirror()).map(names -> new AccessNotes(names, folder, clock));
    }

    /** The names of the logs, as the first entry of the log of acts has them. */
    private static Optional<LogNames> names(Path mirror) {
        if (!Files.isRegularFile(mirror)) {
            return Optional.empty();
        }
        try (BufferedReader lines = Files.newBufferedReader(mirror, StandardCharsets.UTF_8)) {
            return Optional.ofNullable(lines.readLine())
                    .map(Entry::of)
                    .map(first -> first.act().object())
                    .filter(object -> object.startsWith(BEGUN_OBJECT))
                    .map(object -> new LogNames(object.substring(BEGUN_OBJECT.length())));
        } catch (NotAnEntry e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new CannotWrite(mirror, e);
        }
    }

    /** Enters something; it is on the disk, and under a checkpoint, when this returns. */
    public void enter(Acting acting, Act act) {
        Path file = PrivateFiles.folder(folder.access()).resolve(".lock");
        IN_THIS_PROCESS.lock();
        try (FileChannel channel = PrivateFiles.reopen(file);
                FileLock held = channel.lock()) {
            if (held.isValid()) {
                append(acting, act);
            }
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    private void append(Acting acting, Act act) {
        AccessFile file = AccessFile.open(folder.access());
        if (file.size() == 0) {
            VerifierKey key = folder.key().verifier(names.access(), VerifierKey.Type.SIGNATURE);
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("log", names.access());
            detail.put("key", key.text());
            add(file, acting, new Act(LogKeys.BEGUN, BEGUN_OBJECT + names.register(), "done", detail));
        }
        add(file, acting, act);
        sign(file, names.access());
    }

    private void add(AccessFile file, Acting acting, Act act) {
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
