package nl.terugblik.register.refused;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.terugblik.keys.RegisterKeys;
import nl.terugblik.keys.Seal;
import nl.terugblik.register.blocks.SealedBytes;
import nl.terugblik.register.seals.RegisterSeals;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What an intake found about a delivery's rows, in sealed blocks; what is in them is for whoever wrote them
 * to say. Not for use by several threads at once.
 */
public final class FindingBlocks {

    private final JdbcTemplate jdbc;
    private final Seal storage;

    public FindingBlocks(DataSource database, RegisterKeys key) {
        this.jdbc = new JdbcTemplate(database);
        this.storage = RegisterSeals.storage(database, key);
    }

    /** Keeps a block, within the caller's transaction. */
    public void keep(int delivery, byte[] findings) {
        SealedBytes sealed = SealedBytes.of(findings, storage);
        jdbc.update(
                "insert into finding_block (id, delivery, wrapped_key, findings) values (?, ?, ?, ?)",
                UUID.randomUUID(),
                delivery,
                sealed.wrappedKey(),
                sealed.sealed());
    }

    /** Opens the blocks of a delivery, one after another and in no order. */
    public void each(int delivery, Consumer<byte[]> taker) {
        List<UUID> blocks = jdbc.query(
                "select id from finding_block where delivery = ?",
                (row, number) -> row.getObject(1, UUID.class),
                delivery);
        for (UUID block : blocks) {
            jdbc.query(
                    "select wrapped_key, findings from finding_block where id = ?",
                    row -> {
                        taker.accept(new SealedBytes(row.getBytes(1), row.getBytes(2)).open(storage));
                    },
                    block);
        }
    }
}
