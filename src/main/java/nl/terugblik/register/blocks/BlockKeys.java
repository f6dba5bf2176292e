package nl.terugblik.register.blocks;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The keys of all blocks, which hang on the register's key; families' own lie inside the blocks and do not. */
public final class BlockKeys {

    private final JdbcTemplate jdbc;

    public BlockKeys(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /**
     * Wraps every key anew, within the caller's transaction.
     *
     * @return how many families lie under them
     */
    public long rewrap(UnaryOperator<byte[]> anew) {
        jdbc.batchUpdate(
                "update case_block set wrapped_key = ? where delivery = ? and first_family = ?",
                jdbc.query("select wrapped_key, delivery, first_family from case_block", (row, number) ->
                        new Object[] {anew.apply(row.getBytes(1)), row.getInt(2), row.getObject(3, UUID.class)}));
        jdbc.batchUpdate(
                "update finding_block set wrapped_key = ? where id = ?",
                jdbc.query("select wrapped_key, id from finding_block", (row, number) ->
                        new Object[] {anew.apply(row.getBytes(1)), row.getObject(2, UUID.class)}));
        List<Long> families = jdbc.queryForList("select coalesce(sum(added), 0) from case_block", Long.class);
        return families.get(0);
    }
}
