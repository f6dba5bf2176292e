package nl.terugblik.ledger;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Acting;
import nl.terugblik.ledger.entry.Draft;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.note.LogNames;
import nl.terugblik.ledger.note.OtherHistory;
import nl.terugblik.ledger.note.SignedNote;
import nl.terugblik.ledger.note.VerifierKey;
import nl.terugblik.ledger.stored.Subjects;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The log of acts of a register. An entry is written in the transaction of the act itself, and numbered at its commit: either
 * both are there afterwards or neither is.
 */
public final class ActLog {

    private final LogTables tables;
    private final TransactionTemplate transactions;
    private final Subjects subjects;
    private final EntryWriter writer;
    private final Checkpoints checkpoints;
    private final Adoption adoption;

    /**
     * The log of a register.
     *
     * @param database the register
     * @param folder what of the log lies below the work folder
     * @param acting who acts from now on
     * @param clock dates entries
     */
    public ActLog(DataSource database, LedgerFolder folder, Acting acting, Clock clock) {
        JdbcTransactionManager manager = new JdbcTransactionManager(database);
        manager.setRollbackOnCommitFailure(true);
        this.transactions = new TransactionTemplate(manager);
        this.tables = new LogTables(database);
        this.subjects = new Subjects(database);
        Mirror mirror = new Mirror(tables, folder, FolderTag.of(database, folder.work()));
        this.writer = new EntryWriter(tables, folder, mirror, acting, clock);
        this.checkpoints = new Checkpoints(tables, folder, mirror);
        this.adoption = new Adoption(tables, folder);
    }

    /** Whether a register has the tables of a log; one of an older program has none until it is brought up to date. */
    public static boolean isIn(DataSource database) {
        return LogTables.areThere(database);
    }

    /** Enters an act in the transaction that is open, or in one of its own. */
    public void enter(Act act) {
        together(() -> pending().add(() -> act));
    }

    /** Does several things in the transaction that is open, or in one of their own. */
    public void together(Runnable acts) {
        transactions.executeWithoutResult(status -> acts.run());
    }

    /**
     * The entry that the open transaction makes of something, so that what is done to it there becomes one entry.
     *
     * @param key tells the something from others
     * @param make makes the draft where the transaction has none of it yet
     */
    public <D extends Draft> D draft(String key, Class<D> kind, Supplier<D> make) {
        return kind.cast(pending().of(key, make));
    }

    private PendingEntries pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingEntries.class::isInstance)
                .map(PendingEntries.class::cast)
                .filter(pending -> pending.isOf(writer))
                .findFirst()
                .orElseGet(() -> {
                    PendingEntries pending = new PendingEntries(writer);
                    TransactionSynchronizationManager.registerSynchronization(pending);
                    return pending;
                });
    }

    /** Destroys what entries say of a run's rows, within the caller's transaction; gives the numbers of the entries. */
    public List<Long> destroyRows(String run) {
        return tables.destroyRows(run);
    }

    /** Whom and what entries tell of without naming. */
    public Subjects subjects() {
        return subjects;
    }

    /** How many entries there are. */
    public long size() {
        return tables.head().frontier().size();
    }

    /** The names of the register's logs; empty before the first entry. */
    public Optional<LogNames> names() {
        return Optional.of(tables.head().register())
                .filter(name -> !name.isEmpty())
                .map(LogNames::new);
    }

    /** The last entry of a register whose action begins so. */
    public static Optional<Entry> last(DataSource database, String action) {
        return new LogTables(database).lastLine(action).map(Entry::of);
    }

    /** The last entry whose action begins so. */
    public Optional<Entry> last(String action) {
        return tables.lastLine(action).map(Entry::of);
    }

    /** The entries whose action begins so, in order. */
    public List<Entry> entries(String action) {
        return tables.lines(action).stream().map(Entry::of).toList();
    }

    /**
     * Signs what the log is now, unless that was signed before, and lays it below the work folder.
     *
     * @return the last checkpoint; empty where there is no entry yet
     */
    public Optional<SignedNote> checkpoint() {
        if (size() == 0) {
            return Optional.empty();
        }
        bringKeyIn();
        return Optional.ofNullable(transactions.execute(status -> checkpoints.sign()));
    }

    /** Sees to it that there is a key to sign with. */
    public void prepareKey() {
        if (size() > 0) {
            checkpoints.unknownKey();
        }
    }

    private void bringKeyIn() {
        if (checkpoints.unknownKey().isPresent()) {
            together(() -> {
                tables.lockHead(); // another process may bring it in
                checkpoints.unknownKey().ifPresent(this::bringIn);
            });
        }
    }

    private void bringIn(VerifierKey key) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("key", key.text());
        enter(new Act(LogKeys.ADDED, "key " + key.id(), "done", detail));
    }

    /** A text under the signature of the log's own key, by which entries are known to be of whoever holds it. */
    public SignedNote sign(String text) {
        if (size() == 0) {
            enter(new Act("ledger.opened", "log of acts", "done"));
        }
        bringKeyIn();
        return checkpoints.sign(text);
    }

    /** The keys of the log, as its entries brought them in and out. */
    public LogKeys keys() {
        return LogKeys.of(entries("ledger."));
    }

    /**
     * Goes on below a work folder with the log that came with a backup: where the folder's mirror is further on, from there.
     * Within the caller's transaction.
     *
     * @throws OtherHistory when the mirror did not grow out of the backup's log
     */
    public void goOn() {
        String lost = adoption.take();
        if (!lost.isEmpty()) {
            enter(new Act("rows.destroyed", "register", "done", Map.of("entries", lost)));
        }
        checkpoints.lay();
    }

    /** Takes another key for the log from now on; the old one is destroyed where it lay below the work folder. */
    public void rotate() {
        checkpoint();
        checkpoints.rotate(this::enter);
    }
}
