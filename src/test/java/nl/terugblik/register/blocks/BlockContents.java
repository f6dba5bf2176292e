package nl.terugblik.register.blocks;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.Seal;
import nl.terugblik.register.seals.RegisterSeals;
import org.springframework.jdbc.core.JdbcTemplate;

/** What blocks hold of a family, byte for byte. */
public final class BlockContents {

    private BlockContents() {}

    /** For every delivery that brought it the wrapped key, the sealed directory and the sealed document. */
    public static List<byte[]> of(DataSource database, MasterKey key, Pseudonym family) {
        Seal storage = RegisterSeals.storage(database, key);
        BlockTable table = new BlockTable(database, storage);
        List<byte[]> sealed = new ArrayList<>();
        for (int delivery : table.deliveries()) {
            for (Pseudonym first : table.firsts(delivery)) {
                Block block = table.get(delivery, first);
                block.directory().find(family).ifPresent(entry -> {
                    sealed.addAll(new JdbcTemplate(database)
                            .query(
                                    "select wrapped_key, directory from case_block"
                                            + " where delivery = ? and first_family = ?",
                                    (row, number) -> List.of(row.getBytes(1), row.getBytes(2)),
                                    delivery,
                                    first.bits())
                            .get(0));
                    sealed.add(block.document(entry));
                });
            }
        }
        return sealed;
    }
}
