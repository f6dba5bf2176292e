package nl.terugblik.register;

import javax.sql.DataSource;
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

    /** What a delivery takes; one of changes takes nothing. */
    public static Withdrawal of(DataSource database, Delivery delivery) {
        if (delivery.kind() != Delivery.Kind.FULL) {
            return NONE;
        }
        return JdbcClient.create(database)
                .sql("with earlier as (select d.id, d.published_no from delivery d"
                        + "   where d.agency = (select agency from delivery where id = :this)"
                        + "   and d.published_no < coalesce((select published_no from delivery where id = :this),"
                        + "     2147483647)),"
                        + " standing as (select e.id from earlier e where e.published_no >="
                        + "   (select coalesce(max(f.published_no), 0) from earlier f"
                        + "    join delivery g on g.id = f.id where g.kind = 'full')),"
                        + " seen as (select family, delivery from case_file union all"
                        + "   select family, delivery from appearance union all"
                        + "   select family, delivery from kept_previous)"
                        + " select count(*), count(case when before.family not in"
                        + "   (select family from seen where delivery = :this) then 1 end)"
                        + " from (select distinct s.family from seen s join standing t on t.id = s.delivery) before")
                .param("this", delivery.id())
                .query((row, number) -> new Withdrawal(row.getLong(1), row.getLong(2)))
                .single();
    }
}
