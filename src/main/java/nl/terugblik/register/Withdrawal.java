package nl.terugblik.register;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.RegisterKeys;
import nl.terugblik.register.blocks.BlockShelf;
import nl.terugblik.register.blocks.Held;
import nl.terugblik.register.seals.RegisterSeals;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a full delivery takes from its agency, whether it is published yet or not.
 *
 * @param standing the agency's families before it: those seen in its latest full delivery or after that
 * @param lacking how many of them it does not hold
 */
public record Withdrawal(long standing, long lacking) {

    /** Nothing is taken. */
    public static final Withdrawal NONE = new Withdrawal(0, 0);

    private static final int PAGE_FAMILIES = 1000;

    /** What a delivery takes; one of changes takes nothing. */
    public static Withdrawal of(DataSource database, RegisterKeys key, Delivery delivery) {
        List<Integer> before = before(database, delivery);
        if (delivery.kind() != Delivery.Kind.FULL || before.isEmpty()) {
            return NONE;
        }
        Set<Pseudonym> keptBefore = kept(database, before);
        Set<Pseudonym> keptNow = kept(database, List.of(delivery.id()));
        BlockShelf shelf = new BlockShelf(
                database,
                RegisterSeals.storage(database, key),
                Stream.concat(before.stream(), Stream.of(delivery.id())).toList());
        long standing = 0;
        long lacking = 0;
        Pseudonym last = new Pseudonym(0, 0);
        Pseudonym end = new Pseudonym(-1, -1);
        for (List<Held> page = shelf.after(last, end, PAGE_FAMILIES);
                !page.isEmpty();
                page = shelf.after(last, end, PAGE_FAMILIES)) {
            for (Held family : page) {
                boolean keptEarlier = keptBefore.remove(family.family());
                boolean isHere = family.versions().stream().anyMatch(version -> version.delivery() == delivery.id());
                boolean stood = keptEarlier
                        || family.versions().stream().anyMatch(version -> version.delivery() != delivery.id());
                standing += stood ? 1 : 0;
                lacking += stood && !isHere && !keptNow.contains(family.family()) ? 1 : 0;
            }
            last = page.get(page.size() - 1).family();
        }
        long keptAway =
                keptBefore.stream().filter(family -> !keptNow.contains(family)).count();
        return new Withdrawal(standing + keptBefore.size(), lacking + keptAway);
    }

    /** The agency's last full delivery before this one, and those of changes between the two. */
    private static List<Integer> before(DataSource database, Delivery delivery) {
        int place = delivery.publishedNo().orElse(Integer.MAX_VALUE);
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
