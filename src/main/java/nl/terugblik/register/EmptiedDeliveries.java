package nl.terugblik.register;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.register.blocks.BlockShelf;
import nl.terugblik.register.seals.RegisterSeals;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The deliveries of which nothing is left since every family in them was erased. Whoever holds the key could try numbers and
 * days against the hash of such a delivery, so it is destroyed with the last family.
 */
public final class EmptiedDeliveries {

    /** Stands where a hash was destroyed; the hash of nothing. */
    private static final String DESTROYED = "0".repeat(64);

    /** Ends the label of such a delivery, before its number. */
    private static final String ERASED = "erased";

    /** Tables in which a family has rows of its own, beside the blocks. */
    private static final List<String> OF_FAMILIES =
            List.of("kept_previous", "refused_row", "refused_mark", "objection");

    /** Those and the blocks: a delivery that has no row in any of these holds nobody. */
    private static final List<String> HOLDING =
            Stream.concat(Stream.of("case_block"), OF_FAMILIES.stream()).toList();

    private final JdbcTemplate jdbc;
    private final Set<Integer> held = new TreeSet<>();

    private EmptiedDeliveries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The deliveries that hold something of a family, which is about to be erased. */
    public static EmptiedDeliveries before(DataSource database, MasterKey key, Pseudonym family) {
        EmptiedDeliveries deliveries = new EmptiedDeliveries(new JdbcTemplate(database));
        BlockShelf.all(database, RegisterSeals.storage(database, key)).of(List.of(family)).stream()
                .flatMap(held -> held.versions().stream())
                .forEach(version -> deliveries.held.add(version.delivery()));
        for (String table : OF_FAMILIES) {
            deliveries.held.addAll(deliveries.jdbc.queryForList(
                    "select distinct delivery from " + table + " where family = ?", Integer.class, family.bits()));
        }
        return deliveries;
    }

    /** These deliveries. */
    static EmptiedDeliveries of(DataSource database, Collection<Integer> deliveries) {
        EmptiedDeliveries emptied = new EmptiedDeliveries(new JdbcTemplate(database));
        emptied.held.addAll(deliveries);
        return emptied;
    }

    /** Destroys the hashes of those that hold nothing any more, within the transaction that erased the family. */
    public void destroy() {
        Set<Integer> empty = new HashSet<>(held);
        for (String table : HOLDING) {
            empty.removeIf(delivery -> !jdbc.queryForList(
                            "select 1 from " + table + " where delivery = ? limit 1", Integer.class, delivery)
                    .isEmpty());
        }
        empty.forEach(
                delivery -> jdbc.update("update delivery set content_hash = ? where id = ?", DESTROYED, delivery));
    }

    /** Those whose label still shows digits of the hash that was destroyed. */
    public static List<Delivery> stillNamed(DataSource database) {
        return new Deliveries(database)
                .published().stream()
                        .filter(delivery -> delivery.contentHash().equals(DESTROYED)
                                && !delivery.label().contains(ERASED))
                        .toList();
    }

    /** The label of a delivery that does not tell of its content. */
    public static String label(Delivery delivery) {
        return "%s-%s%06d".formatted(delivery.extractedOn(), ERASED, delivery.id());
    }
}
