package nl.terugblik.backup;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.terugblik.ledger.StoredLog;
import nl.terugblik.ledger.tree.Frontier;
import nl.terugblik.ledger.tree.Hash;
import nl.terugblik.ledger.tree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * The log of acts when a backup is put back: it is never taken back. Where the register has one it stays, and the backup's
 * must be what it was once; where it has none, the backup's goes on.
 */
final class LedgerKept {

    static final String TABLES = "ledger_";
    static final String HEAD = "ledger_head";

    private final DataSource database;

    LedgerKept(DataSource database) {
        this.database = database;
    }

    /** Whether the register has a log of its own, which stays. */
    boolean isThere() {
        return new StoredLog(database).frontier().size() > 0;
    }

    /**
     * Holds a backup's log against the register's own.
     *
     * @return how far the backup's was; empty where it has none
     * @throws CannotRestore when it is not what the register's was once
     */
    Optional<Frontier> check(BackupFile backup) throws IOException {
        Optional<Kept> kept = of(backup);
        if (kept.isPresent() && isThere()) {
            StoredLog own = new StoredLog(database);
            Tree tree = new Tree();
            own.each(entry -> tree.add(Hash.ofEntry(entry.line())));
            Frontier was = kept.get().frontier();
            boolean isOurs = own.names().map(names -> names.register()).equals(Optional.of(kept.get().register));
            if (!isOurs) {
                throw new CannotRestore("The backup is of another register, whose ledger cannot go on in this one; name"
                        + " an empty folder with --work.");
            }
            if (was.size() > tree.size() || !was.root().equals(tree.root((int) was.size()))) {
                throw new CannotRestore("The backup's ledger is not a part of this register's: one of the two was cut,"
                        + " changed or grew elsewhere. Name an empty folder with --work, and compare the two by"
                        + " ./terugblik verify.");
            }
        }
        return kept.map(Kept::frontier);
    }

    private static Optional<Kept> of(BackupFile backup) throws IOException {
        if (!backup.tables().contains(HEAD)) {
            return Optional.empty();
        }
        Kept[] found = {new Kept("", Frontier.EMPTY)};
        backup.read(HEAD, (columns, rows) -> {
            for (@Nullable Object[] row : rows) {
                found[0] = new Kept(
                        String.valueOf(row[columns.indexOf("register")]),
                        Frontier.of((Long) value(row, columns, "size"), (byte[]) value(row, columns, "frontier")));
            }
        });
        return Optional.of(found[0]).filter(kept -> kept.frontier.size() > 0);
    }

    private static Object value(@Nullable Object[] row, List<String> columns, String column) {
        return Optional.ofNullable(row[columns.indexOf(column)]).orElseThrow();
    }

    private record Kept(String register, Frontier frontier) {}
}
