package nl.terugblik.register;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.register.blocks.BlockShelf;
import nl.terugblik.register.seals.RegisterSeals;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every family that the register holds, by its pseudonym there; no case file is opened. */
public final class HeldFamilies {

    private HeldFamilies() {}

    /** How many the register was ever given, as it counted them; those that were forgotten since count along. */
    public static long given(DataSource database) {
        return JdbcClient.create(database)
                .sql("select coalesce(sum(added), 0) from case_block")
                .query(Long.class)
                .single();
    }

    /** Passes each family on once. */
    public static void each(DataSource database, MasterKey key, Consumer<Pseudonym> taker) {
        Set<Pseudonym> seen = new HashSet<>();
        BlockShelf.all(database, RegisterSeals.storage(database, key)).each(entry -> {
            if (seen.add(entry.family())) {
                taker.accept(entry.family());
            }
        });
    }
}
