package nl.terugblik.register;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
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

    private static final List<String> OF_FAMILIES =
            List.of("case_file", "appearance", "kept_previous", "refused_row", "refused_mark", "objection");

    private final JdbcTemplate jdbc;
    private final Set<Integer> held = new TreeSet<>();

    private EmptiedDeliveries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The deliveries that hold something of a family, which is about to be erased. */
    public static EmptiedDeliveries before(DataSource database, Pseudonym family) {
        EmptiedDeliveries deliveries = new EmptiedDeliveries(new JdbcTemplate(database));
        for (String table : OF_FAMILIES) {
            deliveries.held.addAll(deliveries.jdbc.queryForList(
                    "select distinct delivery from " + table + " where family = ?", Integer.class, family.bits()));
        }
        return deliveries;
    }

    /** Destroys the hashes of those that hold nothing any more, within the transaction that erased the family. */
    public void destroy() {
        Set<Integer> empty = new HashSet<>(held);
        for (String table : OF_FAMILIES) {
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
