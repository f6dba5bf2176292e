package nl.terugblik.register;

import javax.sql.DataSource;
import nl.terugblik.keys.MasterKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a published delivery changed in the families of its agency.
 *
 * @param added families that the register did not hold before
 * @param changed families whose file changed
 * @param unchanged families that came again as they were
 * @param keptPrevious families that keep their earlier file, because rows of the new one were refused
 * @param withdrawn families that the register held and a full delivery lacks
 * @param marked families that a delivery of changes holds a refused row of and no row of their own
 * @param leftByChildren families that a child left, because a delivery of changes gave it to another family
 */
public record FamilyChanges(
        long added, long changed, long unchanged, long keptPrevious, long withdrawn, long marked, long leftByChildren) {

    /** Nothing changed. */
    public static final FamilyChanges NONE = new FamilyChanges(0, 0, 0, 0, 0, 0, 0);

    /** The changes of a delivery. */
    public static FamilyChanges of(DataSource database, MasterKey key, Delivery delivery) {
        JdbcClient jdbc = JdbcClient.create(database);
        return new FamilyChanges(
                count(jdbc, "select coalesce(sum(added), 0) from case_block where delivery = ?", delivery),
                count(jdbc, "select coalesce(sum(changed), 0) from case_block where delivery = ?", delivery),
                count(jdbc, "select coalesce(sum(unchanged), 0) from case_block where delivery = ?", delivery),
                count(jdbc, "select count(*) from kept_previous where delivery = ?", delivery),
                Withdrawal.of(database, key, delivery).lacking(),
                count(jdbc, "select count(distinct family) from refused_mark where delivery = ?", delivery),
                count(jdbc, "select count(distinct family) from moved_child where delivery = ?", delivery));
    }

    private static long count(JdbcClient jdbc, String query, Delivery delivery) {
        return jdbc.sql(query).param(delivery.id()).query(Long.class).single();
    }
}
