package nl.terugblik.register.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.Seal;
import nl.terugblik.register.blocks.BlockWriter;
import nl.terugblik.register.blocks.FamilyBytes;
import nl.terugblik.register.blocks.FamilyEntry.Kind;
import nl.terugblik.register.seals.RegisterSeals;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A register, or a backup put back, of a program that kept each family in rows of its own. It is brought into blocks once,
 * in one transaction: whatever cuts that off leaves the rows, and the next opening begins again.
 */
public final class OlderRegister {

    /** Families are read by the first bits of their pseudonyms, so many ranges to a delivery. */
    private static final int RANGES = 256;

    private static final int FAMILIES_TOGETHER = 2048;
    private static final List<String> ROWS =
            List.of("case_file", "appearance", "family", "children_named", "children_unnamed");

    private final JdbcTemplate jdbc;
    private final Seal storage;
    private final BlockWriter blocks;

    private OlderRegister(DataSource database, MasterKey key) {
        this.jdbc = new JdbcTemplate(database);
        this.storage = RegisterSeals.storage(database, key);
        this.blocks = new BlockWriter(database, storage);
    }

    /** Whether a register holds families in rows. */
    public static boolean isOne(DataSource database) {
        return !new JdbcTemplate(database)
                .queryForList("select 1 from family limit 1")
                .isEmpty();
    }

    /** Brings what there is of rows into blocks. */
    public static void bringUpToDate(DataSource database, MasterKey key, TransactionOperations transactions) {
        if (isOne(database)) {
            OlderRegister register = new OlderRegister(database, key);
            transactions.executeWithoutResult(status -> register.bringOver());
        }
    }

    private void bringOver() {
        for (int delivery : jdbc.queryForList("select id from delivery order by id", Integer.class)) {
            List<FamilyBytes> families = new ArrayList<>();
            for (int range = 0; range < RANGES; range++) {
                families.addAll(families(delivery, range));
                if (families.size() >= FAMILIES_TOGETHER || range == RANGES - 1) {
                    blocks.write(delivery, families);
                    families.clear();
                }
            }
        }
        ROWS.forEach(table -> jdbc.update("delete from " + table));
    }

    private List<FamilyBytes> families(int delivery, int range) {
        UUID from = new UUID((long) range << Long.SIZE - Byte.SIZE, 0);
        UUID to = new UUID((long) range << Long.SIZE - Byte.SIZE | -1L >>> Byte.SIZE, -1);
        List<FamilyBytes> families = jdbc.query(
                "select c.family, c.content_hash, c.document, c.provenance, f.wrapped_key, f.first_delivery"
                        + " from case_file c join family f on f.id = c.family"
                        + " where c.delivery = ? and c.family between ? and ?",
                (row, number) -> {
                    Pseudonym family = new Pseudonym(row.getObject(1, UUID.class));
                    byte[] document = row.getBytes(3);
                    byte[] lines = row.getBytes(4);
                    byte[] own = storage.open(row.getBytes(5));
                    byte[] content = storage.under(own).open(document);
                    return new FamilyBytes(
                            family,
                            row.getInt(6) == delivery ? Kind.ADDED : Kind.CHANGED,
                            row.getBytes(2),
                            own,
                            new CaseFileDocument(family, content, lines).children(),
                            document,
                            lines);
                },
                delivery,
                from,
                to);
        families.addAll(jdbc.query(
                "select family, provenance from appearance where delivery = ? and family between ? and ?",
                (row, number) -> FamilyBytes.unchanged(
                        new Pseudonym(row.getObject(1, UUID.class)), new long[0], row.getBytes(2)),
                delivery,
                from,
                to));
        return families;
    }
}
