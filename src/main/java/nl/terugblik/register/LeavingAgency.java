package nl.terugblik.register;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.MasterKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the register holds of an agency that leaves: its families, and refused rows that could be laid to none of them. */
public final class LeavingAgency {

    private static final String OF_AGENCY =
            " where delivery in (select d.id from delivery d join agency a on a.id = d.agency where a.name = ?)";

    private final DataSource database;
    private final MasterKey key;
    private final String organisation;

    /** The agency of this name. */
    public LeavingAgency(DataSource database, MasterKey key, String organisation) {
        this.database = database;
        this.key = key;
        this.organisation = organisation;
    }

    /** Whether the register holds anything of an agency of this name. */
    public boolean isHeld() {
        return !families().isEmpty()
                || !JdbcClient.create(database)
                        .sql("select 1 from refused_row" + OF_AGENCY + " limit 1")
                        .param(organisation)
                        .query(Integer.class)
                        .list()
                        .isEmpty();
    }

    /** Its families, in order of pseudonym. */
    public List<Pseudonym> families() {
        Set<Pseudonym> families =
                new TreeSet<>(FamilyHistory.families(database, key, new AsOf(deliveries()), family -> true));
        for (String table : List.of("refused_row", "refused_mark", "kept_previous", "objection")) {
            JdbcClient.create(database)
                    .sql("select distinct family from " + table + OF_AGENCY + " and family is not null")
                    .param(organisation)
                    .query((row, number) -> new Pseudonym(row.getObject(1, UUID.class)))
                    .list()
                    .forEach(families::add);
        }
        return List.copyOf(families);
    }

    /** Erases what can be laid to no family, within the caller's transaction; gives how many refused rows these were. */
    public int eraseRest() {
        JdbcClient jdbc = JdbcClient.create(database);
        int rows = jdbc.sql("delete from refused_row" + OF_AGENCY)
                .param(organisation)
                .update();
        jdbc.sql("delete from refused_header" + OF_AGENCY).param(organisation).update();
        EmptiedDeliveries.of(database, deliveries().stream().map(Delivery::id).toList())
                .destroy();
        return rows;
    }

    private List<Delivery> deliveries() {
        return new Deliveries(database)
                .published().stream()
                        .filter(delivery -> delivery.organisation().equals(organisation))
                        .toList();
    }
}
