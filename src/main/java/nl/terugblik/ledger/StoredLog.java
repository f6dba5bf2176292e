package nl.terugblik.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.terugblik.ledger.note.LogNames;
import nl.terugblik.ledger.stored.StoredEntry;
import nl.terugblik.ledger.stored.StoredRows;
import nl.terugblik.ledger.stored.Subjects;
import nl.terugblik.ledger.tree.Frontier;

/** The log of acts as the register keeps it, to be read: what is in it may have been changed by hand. */
public final class StoredLog {

    private final DataSource database;
    private final LogTables tables;

    /** The log of a register. */
    public StoredLog(DataSource database) {
        this.database = database;
        this.tables = new LogTables(database);
    }

    /** How far the log is, and what its next root is computed from. */
    public Frontier frontier() {
        return tables.head().frontier();
    }

    /** The names of the register's logs; empty before the first entry. */
    public Optional<LogNames> names() {
        return Optional.of(tables.head().register())
                .filter(name -> !name.isEmpty())
                .map(LogNames::new);
    }

    /** Every entry, in order. */
    public void each(Consumer<StoredEntry> reader) {
        tables.eachRow(reader);
    }

    /** What entries did to the rows of runs, in order; some may have been destroyed. */
    public void eachRows(Consumer<StoredRows> reader) {
        tables.eachRows(reader);
    }

    /** Whether each salted hash that is kept is that of its salt and word. */
    public boolean areSubjectsWhole() {
        return new Subjects(database).areWhole();
    }

    /** How many entries of the mirror below a work folder are known to be whole. */
    public long mirrored(Path work) {
        return tables.mirrored(FolderTag.of(database, work));
    }

    /** The sizes under which the checkpoints below a work folder are kept, the smallest first. */
    public List<Long> checkpointSizes(Path work) {
        return tables.checkpointSizes(FolderTag.of(database, work));
    }

    /** The checkpoints that were laid below a work folder, as text, the smallest first. */
    public List<String> checkpoints(Path work) {
        return tables.checkpoints(FolderTag.of(database, work));
    }
}
