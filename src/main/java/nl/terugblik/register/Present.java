package nl.terugblik.register;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.RegisterKeys;
import nl.terugblik.register.blocks.BlockShelf;
import nl.terugblik.register.blocks.Held;
import nl.terugblik.register.seals.RegisterSeals;

/** The families of which a delivery holds a file of their own, new or unchanged. */
final class Present {

    private Present() {}

    /** Those among some. */
    static Set<Pseudonym> among(Collection<Pseudonym> families, DataSource database, RegisterKeys key, int delivery) {
        Set<Pseudonym> present = new HashSet<>();
        shelf(database, key, delivery).of(families).stream().map(Held::family).forEach(present::add);
        return present;
    }

    private static BlockShelf shelf(DataSource database, RegisterKeys key, int delivery) {
        return new BlockShelf(database, RegisterSeals.storage(database, key), List.of(delivery));
    }
}
