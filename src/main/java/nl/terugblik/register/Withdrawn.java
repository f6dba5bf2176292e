package nl.terugblik.register;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.register.blocks.BlockShelf;
import nl.terugblik.register.blocks.Held;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The families that an agency's register held until a full delivery that lacks them. */
final class Withdrawn {

    private static final int PAGE_FAMILIES = 1000;

    private Withdrawn() {}

    /** Those seen in the agency's full delivery before this one or after it, and not in this one. */
    static long count(DataSource database, MasterKey key, Delivery delivery) {
        List<Integer> standing = standing(database, delivery);
        Set<Pseudonym> keptBefore = kept(database, standing);
        Set<Pseudonym> keptNow = kept(database, List.of(delivery.id()));
        BlockShelf shelf = new BlockShelf(
                database,
                RegisterSeals.storage(database, key),
                Stream.concat(standing.stream(), Stream.of(delivery.id())).toList());
        long withdrawn = 0;
        Pseudonym last = new Pseudonym(0, 0);
        Pseudonym end = new Pseudonym(-1, -1);
        for (List<Held> page = shelf.after(last, end, PAGE_FAMILIES);
                !page.isEmpty();
                page = shelf.after(last, end, PAGE_FAMILIES)) {
            for (Held family : page) {
                keptBefore.remove(family.family());
                boolean isHere = family.versions().stream().anyMatch(version -> version.delivery() == delivery.id())
                        || keptNow.contains(family.family());
                withdrawn += isHere ? 0 : 1;
            }
            last = page.get(page.size() - 1).family();
        }
        return withdrawn
                + keptBefore.stream()
                        .filter(family -> !keptNow.contains(family))
                        .count();
    }

    /** The agency's last full delivery before this one, and those of changes between the two. */
    private static List<Integer> standing(DataSource database, Delivery delivery) {
        int place = delivery.publishedNo().orElseThrow();
        List<Delivery> earlier = new Deliveries(database)
                .published().stream()
                        .filter(other -> other.organisation().equals(delivery.organisation())
                                && other.publishedNo().orElseThrow() < place)
                        .toList();
        int lastFull = new AsOf(earlier).lastFull(delivery.organisation());
        return earlier.stream()
                .filter(other -> other.publishedNo().orElseThrow() >= lastFull)
                .map(Delivery::id)
                .toList();
    }

    /** The families that kept their earlier file by these deliveries. */
    private static Set<Pseudonym> kept(DataSource database, Collection<Integer> deliveries) {
        Set<Pseudonym> kept = new HashSet<>();
        for (int delivery : deliveries) {
            kept.addAll(JdbcClient.create(database)
                    .sql("select family from kept_previous where delivery = ?")
                    .param(delivery)
                    .query((row, number) -> new Pseudonym(row.getObject(1, UUID.class)))
                    .list());
        }
        return kept;
    }
}
