package nl.terugblik.cli.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.terugblik.cli.exit.RegisterHeld;
import nl.terugblik.files.Access;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.UnusableKey;

/** The folder that holds the register, ledger, logs and outputs, locked for us, with the key that opens it. */
public final class WorkFolder implements AutoCloseable {

    public static final String LOCK = ".lock";

    /** Who may sign for a release can be entered before there is a register. */
    private static final String RELEASES = "releases";

    /** So can the log of a command that came to nothing. */
    private static final String LOGS = "logs";

    /** So can schedules that found nothing to do. */
    private static final String SCHEDULES = "schedules";

    private static final String KEY = "key";

    private final Path path;
    private final MasterKey key;
    private final WorkLock lock;
    private final boolean isForIntake;

    private WorkFolder(Path path, MasterKey key, WorkLock lock, boolean isForIntake) {
        this.isForIntake = isForIntake;
        this.path = path;
        this.key = key;
        this.lock = lock;
    }

    /**
     * Makes the folder where there is none, takes its lock, and reads or makes its key.
     *
     * @param path the folder
     * @param keyFile the key file that was named; a named file must exist
     * @param warn takes the warning that a key was made
     * @throws RegisterHeld when another run holds the folder
     * @throws UnusableKey when the named key cannot be used, or the folder is in use and no key is named
     */
    public static WorkFolder open(Path path, Optional<Path> keyFile, Consumer<String> warn) {
        return open(path, () -> key(path, keyFile, warn));
    }

    /**
     * The same for an intake, which may share the folder with intakes of other agencies: its register is held elsewhere.
     *
     * @throws RegisterHeld when another run holds the folder alone
     * @throws UnusableKey when the named key cannot be used, or the folder is in use and no key is named
     */
    public static WorkFolder openForIntake(Path path, Optional<Path> keyFile, Consumer<String> warn) {
        make(path);
        WorkLock lock = WorkLock.share(path);
        return opened(path, lock, () -> lock.inTurn(() -> key(path, keyFile, warn)), true);
    }

    /**
     * Takes the lock of the folder of a register that is there, and reads its key; none is made.
     *
     * @throws RegisterHeld when another run holds the folder
     * @throws UnusableKey when there is no key, or it cannot be used
     */
    public static WorkFolder openExisting(Path path, Optional<Path> keyFile) {
        MasterKey key = MasterKey.read(keyFile.orElseGet(() -> own(path)));
        return open(path, () -> key);
    }

    /** The key of a register, where one was named or lies in the folder. */
    public static Optional<MasterKey> keyIfThere(Path path, Optional<Path> keyFile) {
        Path own = path.resolve(KEY);
        return keyFile.or(() -> Files.exists(own) ? Optional.of(own) : Optional.empty())
                .map(MasterKey::read);
    }

    private static Path own(Path path) {
        Path own = path.resolve(KEY);
        if (!Files.exists(own)) {
            throw new UnusableKey("The folder " + path + " holds no key; name the key that its register was made with"
                    + " (--key-file or TERUGBLIK_KEY_FILE).");
        }
        return own;
    }

    private static WorkFolder open(Path path, Supplier<MasterKey> key) {
        make(path);
        return opened(path, WorkLock.take(path), key, false);
    }

    private static WorkFolder opened(Path path, WorkLock lock, Supplier<MasterKey> key, boolean isForIntake) {
        try {
            return new WorkFolder(path, key.get(), lock, isForIntake);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Makes the folder where there is none, and sees that it is ours alone. */
    public static void make(Path path) {
        PrivateFiles.folder(path);
        try {
            Access.mustBeOurs(path);
        } catch (IOException e) {
            throw new CannotWrite(path, e);
        }
    }

    private static MasterKey key(Path path, Optional<Path> named, Consumer<String> warn) {
        if (named.isPresent()) {
            return MasterKey.read(named.get());
        }
        Path own = path.resolve(KEY);
        if (Files.exists(own)) {
            return MasterKey.read(own);
        }
        if (isInUse(path)) {
            throw new UnusableKey("The folder " + path + " is in use but holds no key; name the key that its register"
                    + " was made with (--key-file or TERUGBLIK_KEY_FILE), or another folder (--work).");
        }
        MasterKey made = MasterKey.create(own);
        warn.accept("A new key was made: " + own + ". Move it to a safe place outside this folder and name it with"
                + " --key-file or TERUGBLIK_KEY_FILE; without it the register cannot be read.");
        return made;
    }

    /** Whether anything lies there that a key was needed for: a key made now would not be that of what lies there. */
    private static boolean isInUse(Path path) {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.anyMatch(entry -> !entry.endsWith(LOCK)
                    && !entry.endsWith(RELEASES)
                    && !entry.endsWith(LOGS)
                    && !entry.endsWith(SCHEDULES)
                    && !String.valueOf(entry.getFileName()).matches(Pattern.quote(KEY) + "\\..*\\.partial"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it lies. */
    public Path path() {
        return path;
    }

    /** The key that its register is, or will be, sealed with. */
    public MasterKey key() {
        return key;
    }

    /** Whether intakes of other agencies may be at work in it at the same time. */
    public boolean isForIntake() {
        return isForIntake;
    }

    /** Gives the lock back. */
    @Override
    public void close() {
        lock.close();
    }
}
