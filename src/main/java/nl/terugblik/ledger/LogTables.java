package nl.terugblik.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.terugblik.ledger.entry.RunRows;
import nl.terugblik.ledger.stored.Packed;
import nl.terugblik.ledger.stored.StoredEntry;
import nl.terugblik.ledger.stored.StoredRows;
import nl.terugblik.ledger.tree.Frontier;
import nl.terugblik.ledger.tree.Hash;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log in the tables of the register. */
final class LogTables {

    private final JdbcClient jdbc;
    private final JdbcTemplate plain;

    LogTables(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.plain = new JdbcTemplate(database);
    }

    /**
     * How far the log is.
     *
     * @param register the register's own name; empty before the first entry
     * @param frontier what the next root is computed from
     */
    record Head(String register, Frontier frontier) {}

    /** How far the log is, and nobody else numbers an entry until the transaction ends. */
    Head lockHead() {
        return head("select * from ledger_head for update");
    }

    Head head() {
        return head("select * from ledger_head");
    }

    private Head head(String query) {
        return jdbc.sql(query)
                .query((row, number) ->
                        new Head(row.getString("register"), Frontier.of(row.getLong("size"), row.getBytes("frontier"))))
                .single();
    }

    void moveHead(Head head) {
        jdbc.sql("update ledger_head set register = ?, size = ?, frontier = ?")
                .params(head.register(), head.frontier().size(), head.frontier().bytes())
                .update();
    }

    void add(long n, String line, Hash leaf) {
        jdbc.sql("insert into ledger_entry (n, line, leaf) values (?, ?, ?)")
                .params(n, line, leaf.bytes())
                .update();
    }

    void addRows(long n, RunRows rows, byte[] salt) {
        jdbc.sql("insert into ledger_rows (n, run_id, salt, rows_) values (?, ?, ?, ?)")
                .params(n, rows.run(), salt, Packed.of(rows.text()))
                .update();
    }

    /** Destroys what entries say of a run's rows; gives the numbers of the entries. */
    List<Long> destroyRows(String run) {
        List<Long> entries = jdbc.sql("select n from ledger_rows where run_id = ? order by n")
                .param(run)
                .query(Long.class)
                .list();
        jdbc.sql("delete from ledger_rows where run_id = ?").param(run).update();
        return entries;
    }

    /** The lines after an entry, in order. */
    List<String> linesAfter(long n) {
        return jdbc.sql("select line from ledger_entry where n > ? order by n")
                .param(n)
                .query(String.class)
                .list();
    }

    /** The lines whose action begins so, in order. */
    List<String> lines(String action) {
        return jdbc.sql("select line from ledger_entry where line like ? order by n")
                .param("%\"action\":\"" + action + "%")
                .query(String.class)
                .list();
    }

    /** The last line whose action begins so. */
    Optional<String> lastLine(String action) {
        return jdbc.sql("select line from ledger_entry where line like ? order by n desc fetch first 1 row only")
                .param("%\"action\":\"" + action + "%")
                .query(String.class)
                .optional();
    }

    void eachRow(Consumer<StoredEntry> reader) {
        plain.query("select n, line, leaf from ledger_entry order by n", row -> {
            reader.accept(new StoredEntry(row.getLong(1), row.getString(2), new Hash(row.getBytes(3))));
        });
    }

    void eachRows(Consumer<StoredRows> reader) {
        plain.query("select n, run_id, salt, rows_ from ledger_rows order by n", row -> {
            reader.accept(
                    new StoredRows(row.getLong(1), row.getString(2), row.getBytes(3), Packed.text(row.getBytes(4))));
        });
    }

    /** What of a work folder's files is known to be whole. */
    long mirrored(String folder) {
        return jdbc.sql("select size from ledger_mirror where folder = ?")
                .param(folder)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void mirrored(String folder, long size) {
        if (jdbc.sql("update ledger_mirror set size = ? where folder = ?")
                        .params(size, folder)
                        .update()
                == 0) {
            jdbc.sql("insert into ledger_mirror (folder, size) values (?, ?)")
                    .params(folder, size)
                    .update();
        }
    }

    /** The size of the last checkpoint of a work folder. */
    long lastCheckpoint(String folder) {
        return jdbc.sql("select coalesce(max(size), 0) from ledger_checkpoint where folder = ?")
                .param(folder)
                .query(Long.class)
                .single();
    }

    void addCheckpoint(long size, String folder, String note) {
        jdbc.sql("insert into ledger_checkpoint (size, folder, note) values (?, ?, ?)")
                .params(size, folder, note)
                .update();
    }

    /** The checkpoints of a work folder, the smallest first. */
    List<String> checkpoints(String folder) {
        return jdbc.sql("select note from ledger_checkpoint where folder = ? order by size")
                .param(folder)
                .query(String.class)
                .list();
    }

    /** The sizes of the checkpoints of a work folder, the smallest first. */
    List<Long> checkpointSizes(String folder) {
        return jdbc.sql("select size from ledger_checkpoint where folder = ? order by size")
                .param(folder)
                .query(Long.class)
                .list();
    }

    /** Whether the tables are there. */
    static boolean areThere(DataSource database) {
        return Optional.ofNullable(new JdbcTemplate(database)
                                .queryForObject(
                                        "select count(*) from information_schema.tables where lower(table_name) = 'ledger_entry'"
                                                + " and lower(table_schema) = lower(current_schema)",
                                        Integer.class))
                        .orElse(0)
                > 0;
    }
}
