package nl.terugblik.register.rows;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Objections to research. One that a delivery brought stands, whatever later deliveries leave out: a list that lacks it may
 * be a faulty export. It ends where the family itself withdraws it, which a person enters; a delivery that comes after that
 * and lists the family again brings a new one.
 */
public final class Objections {

    /** Of an objection {@code o} in a delivery {@code d}: whether it was withdrawn after it came. */
    public static final String STANDS =
            " and d.published_no > coalesce((select max(w.after_published) from withdrawn_objection w"
                    + " where w.family = o.family), 0)";

    private final JdbcClient jdbc;

    /** Those of a register. */
    public Objections(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Whether a family objects to research. */
    public boolean stands(Pseudonym family) {
        return !jdbc.sql("select 1 from objection o join delivery d on d.id = o.delivery"
                        + " where d.published_no is not null and o.family = ?" + STANDS)
                .param(family.bits())
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** Enters that a family withdrew its objection, within the caller's transaction. */
    public void withdraw(Pseudonym family, Instant now) {
        jdbc.sql("insert into withdrawn_objection (family, after_published, withdrawn_at)"
                        + " select ?, coalesce(max(published_no), 0), ? from delivery")
                .params(family.bits(), OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }
}
