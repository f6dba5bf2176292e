package nl.terugblik.spread.queue;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * That somebody is at work on a part, where no row of the register that waits says so: locks in its PostgreSQL, one that all share who are,
 * which whoever begins anew waits for, and one for the part, by which it is seen that nobody is at work on it any more.
 */
public final class AtWork {

    private static final long ANY = 0x7465727570617274L; // "terupart"
    private static final int PART = 0x70617274; // "part", above the number of one
    private static final int MOST = Integer.MAX_VALUE;

    private AtWork() {}

    /** Says so until the transaction ends; waits while somebody waits for all to have done. */
    static void say(JdbcClient own, long part) {
        own.sql("select pg_advisory_xact_lock_shared(?)::text || pg_advisory_xact_lock_shared(?, ?)::text")
                .params(ANY, PART, number(part))
                .query(String.class)
                .single();
    }

    /** Waits until nobody is. */
    public static void awaitNobody(JdbcClient register) {
        register.sql("select pg_advisory_xact_lock(?)::text")
                .param(ANY)
                .query(String.class)
                .single();
    }

    /** The parts of a register that somebody is at work on, by {@link #number}. */
    public static Set<Integer> parts(JdbcClient register) {
        return register.sql("select objid::bigint from pg_locks where locktype = 'advisory' and classid = ?::oid"
                        + " and objsubid = 2 and granted"
                        + " and database = (select oid from pg_database where datname = current_database())")
                .param(PART)
                .query(Integer.class)
                .set();
    }

    /** A part's number as locks have it, which are small. */
    public static int number(long part) {
        return (int) (part % MOST);
    }
}
