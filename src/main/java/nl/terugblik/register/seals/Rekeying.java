package nl.terugblik.register.seals;

import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.Seal;
import nl.terugblik.register.blocks.BlockKeys;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rotates the keys for storage and quarantine: what was sealed under the old ones is sealed anew. The data keys of
 * families stay, and with them the files under them; pseudonyms stay, because they cannot be made anew without the
 * numbers.
 */
public final class Rekeying {

    private static final int PAGE_ROWS = 1000;
    private static final int SALT_BYTES = 16;

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final Seal oldStorage;
    private final Seal newStorage;
    private final Seal oldQuarantine;
    private final Seal newQuarantine;
    private final String storageSalt;
    private final String quarantineSalt;

    private Rekeying(DataSource database, MasterKey key) {
        this.database = database;
        jdbc = new JdbcTemplate(database);
        oldStorage = RegisterSeals.storage(database, key);
        oldQuarantine = RegisterSeals.quarantine(database, key);
        storageSalt = HexFormat.of().formatHex(oldStorage.newKey(), 0, SALT_BYTES);
        quarantineSalt = HexFormat.of().formatHex(oldStorage.newKey(), 0, SALT_BYTES);
        newStorage = key.storageSeal(storageSalt);
        newQuarantine = key.quarantineSeal(quarantineSalt);
    }

    /**
     * What was sealed anew.
     *
     * @param families families whose keys lie under keys that were wrapped anew
     * @param refusedRows rows in quarantine
     */
    public record Rekeyed(long families, long refusedRows) {}

    /** Rotates both keys, within the caller's transaction: either all is sealed anew or nothing. */
    public static Rekeyed rotate(DataSource database, MasterKey key) {
        Rekeying rekeying = new Rekeying(database, key);
        Rekeyed done = new Rekeyed(rekeying.families(), rekeying.refusedRows());
        rekeying.headers();
        rekeying.rounds();
        rekeying.enter(RegisterSeals.Purpose.STORAGE, rekeying.storageSalt);
        rekeying.enter(RegisterSeals.Purpose.QUARANTINE, rekeying.quarantineSalt);
        return done;
    }

    private long families() {
        return new BlockKeys(database).rewrap(key -> newStorage.seal(oldStorage.open(key)));
    }

    private long refusedRows() {
        long count = 0;
        Object[] last = {"", -1, "", -1};
        for (List<Object[]> page = refusedRows(last); !page.isEmpty(); page = refusedRows(last)) {
            jdbc.batchUpdate(
                    "update refused_row set sealed = ? where delivery = ? and table_name = ? and line = ?", page);
            last = page.get(page.size() - 1);
            count += page.size();
        }
        return count;
    }

    private List<Object[]> refusedRows(Object[] after) {
        return jdbc.query(
                "select sealed, delivery, table_name, line from refused_row where sealed is not null"
                        + " and (delivery, table_name, line) > (?, ?, ?)"
                        + " order by delivery, table_name, line limit " + PAGE_ROWS,
                (row, number) -> new Object[] {
                    newQuarantine.seal(oldQuarantine.open(row.getBytes(1))),
                    row.getInt(2),
                    row.getString(3),
                    row.getInt(4)
                },
                after[1],
                after[2],
                after[3]);
    }

    private void headers() {
        jdbc.batchUpdate(
                "update refused_header set sealed = ? where delivery = ? and table_name = ?",
                jdbc.query("select sealed, delivery, table_name from refused_header", (row, number) -> new Object[] {
                    newQuarantine.seal(oldQuarantine.open(row.getBytes(1))), row.getInt(2), row.getString(3)
                }));
    }

    /** The keys of rounds, on which hang those of families in them. */
    private void rounds() {
        jdbc.batchUpdate(
                "update coding_round set wrapped_key = ? where round = ?",
                jdbc.query("select wrapped_key, round from coding_round", (row, number) ->
                        new Object[] {newStorage.seal(oldStorage.open(row.getBytes(1))), row.getString(2)}));
    }

    private void enter(RegisterSeals.Purpose purpose, String salt) {
        jdbc.update("delete from register_salt where purpose = ?", purpose.code());
        jdbc.update("insert into register_salt (purpose, salt) values (?, ?)", purpose.code(), salt);
    }
}
