package nl.terugblik.register;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.register.blocks.BlockShelf;
import nl.terugblik.register.rows.Objections;
import nl.terugblik.register.seals.RegisterSeals;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The families that left a study of the register as it stood, though they were in it then.
 *
 * @param objecting those that object to research by a delivery that came later
 * @param erased those that were erased later
 * @param withdrawn those that withdrew an objection since, and so are in it again
 */
public record LeftSince(long objecting, long erased, long withdrawn) {

    /** The families that left since the last delivery that counts. */
    public static LeftSince of(DataSource database, MasterKey key, AsOf asOf) {
        JdbcClient jdbc = JdbcClient.create(database);
        int last = asOf.deliveries().stream()
                .mapToInt(delivery -> delivery.publishedNo().orElseThrow())
                .max()
                .orElse(0);
        List<Pseudonym> objecting = jdbc.sql(
                        "select distinct o.family from objection o join delivery d on d.id = o.delivery"
                                + " where d.published_no > :last" + Objections.STANDS
                                + " and o.family not in (select p.family from objection p"
                                + " join delivery e on e.id = p.delivery where e.published_no <= :last)")
                .param("last", last)
                .query((row, number) -> new Pseudonym(row.getObject(1, UUID.class)))
                .list();
        return new LeftSince(
                held(objecting, database, key, asOf),
                jdbc.sql("select count(*) from erased_family where after_published >= ?")
                        .param(last)
                        .query(Long.class)
                        .single(),
                jdbc.sql("select count(*) from withdrawn_objection where after_published >= ?")
                        .param(last)
                        .query(Long.class)
                        .single());
    }

    private static long held(List<Pseudonym> families, DataSource database, MasterKey key, AsOf asOf) {
        List<Integer> deliveries = asOf.deliveries().stream().map(Delivery::id).toList();
        return new BlockShelf(database, RegisterSeals.storage(database, key), deliveries)
                .of(families)
                .size();
    }

    /** Whether none left. */
    public boolean isNone() {
        return objecting + erased == 0;
    }

    /** What tells two runs on the same deliveries apart; nothing where no family left. */
    public String fingerprint() {
        return (isNone() ? "" : "," + objecting + " objecting, " + erased + " erased")
                + (withdrawn == 0 ? "" : "," + withdrawn + " withdrawn");
    }
}
