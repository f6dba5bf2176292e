package nl.terugblik.register;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The families that left a study of the register as it stood, though they were in it then.
 *
 * @param objecting those that object to research by a delivery that came later
 * @param erased those that were erased later
 */
public record LeftSince(long objecting, long erased) {

    /** The families that left since the last delivery that counts. */
    public static LeftSince of(DataSource database, AsOf asOf) {
        JdbcClient jdbc = JdbcClient.create(database);
        int last = asOf.deliveries().stream()
                .mapToInt(delivery -> delivery.publishedNo().orElseThrow())
                .max()
                .orElse(0);
        return new LeftSince(
                jdbc.sql("select count(distinct o.family) from objection o join delivery d on d.id = o.delivery"
                                + " where d.published_no > :last and o.family not in (select p.family from objection p"
                                + " join delivery e on e.id = p.delivery where e.published_no <= :last)"
                                + " and exists (select 1 from case_file c join delivery f on f.id = c.delivery"
                                + " where c.family = o.family and f.published_no <= :last)")
                        .param("last", last)
                        .query(Long.class)
                        .single(),
                jdbc.sql("select count(*) from erased_family where after_published >= ?")
                        .param(last)
                        .query(Long.class)
                        .single());
    }

    /** Whether none left. */
    public boolean isNone() {
        return objecting + erased == 0;
    }

    /** What tells two runs on the same deliveries apart; nothing where no family left. */
    public String fingerprint() {
        return isNone() ? "" : "," + objecting + " objecting, " + erased + " erased";
    }
}
