package nl.terugblik.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.register.blocks.BlockShelf;
import nl.terugblik.register.blocks.Held;
import nl.terugblik.register.blocks.Version;
import nl.terugblik.register.seals.RegisterSeals;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the register holds of one family, delivery by delivery: for whoever must be told where it comes from, never for a
 * study.
 *
 * @param family the family
 * @param appearances the deliveries that hold a file of it, in the order of publication
 * @param refused its refused rows, in the order of delivery, table and line
 * @param objections the deliveries that say that it objects to research
 */
public record FamilyHistory(
        Pseudonym family, List<Appearance> appearances, List<Refused> refused, List<Delivery> objections) {

    public FamilyHistory {
        appearances = List.copyOf(appearances);
        refused = List.copyOf(refused);
        objections = List.copyOf(objections);
    }

    /**
     * A delivery that holds the family.
     *
     * @param how {@code added}, {@code changed}, {@code unchanged}, or {@code kept_previous} where rows of the new file were
     *     refused and the earlier one stays
     */
    public record Appearance(Delivery delivery, String how) {

        /** Whether the rows of the case file are those of this delivery. */
        boolean hasLines() {
            return !how.equals(KEPT);
        }
    }

    /**
     * A refused row of the family.
     *
     * @param table the table's name
     * @param waits whether what it says is still kept, since no later delivery settled it
     */
    public record Refused(Delivery delivery, String table, int line, boolean waits) {}

    private static final String KEPT = "kept_previous";

    /** The history of a family as of some deliveries. */
    public static FamilyHistory of(DataSource database, MasterKey key, AsOf asOf, Pseudonym family) {
        JdbcClient jdbc = JdbcClient.create(database);
        Map<Integer, Delivery> visible = new HashMap<>();
        asOf.deliveries().forEach(delivery -> visible.put(delivery.id(), delivery));
        List<Appearance> appearances = new ArrayList<>();
        for (Held held : shelf(database, key, asOf).of(List.of(family))) {
            for (Version version : held.versions()) {
                delivery(visible, version.delivery())
                        .ifPresent(delivery -> appearances.add(new Appearance(
                                delivery, version.entry().kind().name().toLowerCase(Locale.ROOT))));
            }
        }
        in(jdbc, "kept_previous", family, visible).forEach(delivery -> appearances.add(new Appearance(delivery, KEPT)));
        appearances.sort(Comparator.comparing(Appearance::delivery, ORDER));
        List<Refused> refused = new ArrayList<>();
        jdbc.sql("select delivery, table_name, line, sealed is not null from refused_row where family = ?")
                .param(family.bits())
                .query(row -> {
                    String table = row.getString(2);
                    int line = row.getInt(3);
                    boolean waits = row.getBoolean(4);
                    delivery(visible, row.getInt(1))
                            .ifPresent(delivery -> refused.add(new Refused(delivery, table, line, waits)));
                });
        refused.sort(Comparator.comparing(Refused::delivery, ORDER)
                .thenComparing(Refused::table)
                .thenComparingInt(Refused::line));
        return new FamilyHistory(family, appearances, refused, in(jdbc, "objection", family, visible));
    }

    /** The families of some deliveries of which something is so; it goes through all of them, and opens no case file. */
    public static List<Pseudonym> families(DataSource database, MasterKey key, AsOf asOf, Predicate<Pseudonym> wanted) {
        List<Pseudonym> found = new ArrayList<>();
        shelf(database, key, asOf).each(entry -> {
            if (wanted.test(entry.family())) {
                found.add(entry.family());
            }
        });
        return found.stream().distinct().toList();
    }

    /** The delivery whose lines the case file cites. */
    public Optional<Delivery> lines() {
        return appearances.stream()
                .filter(Appearance::hasLines)
                .map(Appearance::delivery)
                .reduce((earlier, later) -> later);
    }

    /** Whether nothing is held of it. */
    public boolean isEmpty() {
        return appearances.isEmpty() && refused.isEmpty();
    }

    private static final Comparator<Delivery> ORDER =
            Comparator.comparingInt(delivery -> delivery.publishedNo().orElseThrow());

    private static BlockShelf shelf(DataSource database, MasterKey key, AsOf asOf) {
        return new BlockShelf(
                database,
                RegisterSeals.storage(database, key),
                asOf.deliveries().stream().map(Delivery::id).toList());
    }

    private static Optional<Delivery> delivery(Map<Integer, Delivery> visible, int id) {
        return Optional.ofNullable(visible.get(id));
    }

    private static List<Delivery> in(JdbcClient jdbc, String table, Pseudonym family, Map<Integer, Delivery> visible) {
        UUID bits = family.bits();
        return jdbc
                .sql("select delivery from " + table + " where family = ? order by delivery")
                .param(bits)
                .query(Integer.class)
                .list()
                .stream()
                .flatMap(id -> delivery(visible, id).stream())
                .sorted(ORDER)
                .toList();
    }
}
