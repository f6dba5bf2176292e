package nl.terugblik.spread.queue;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * That somebody is at work on a part, where no row of the register that waits says so: locks in its PostgreSQL, one that all share who are,
 * which whoever begins anew waits for, and one of the part, which is one's alone. They end with the session, as such a row's does.
 */
public final class AtWork {

    private static final long ANY = 0x7465727570617274L; // "terupart"
    private static final int PART = 0x70617274; // "part", above the number of one
    private static final int MOST = Integer.MAX_VALUE;

    private AtWork() {}

    /**
     * Says so until the transaction ends, unless somebody else is; waits while somebody waits for all to have done.
     *
     * @return whether nobody else is
     */
    static boolean begin(JdbcClient own, long part) {
        own.sql("select pg_advisory_xact_lock_shared(?)::text")
                .param(ANY)
                .query(String.class)
                .single();
        return own.sql("select pg_try_advisory_xact_lock(?, ?)")
                .params(PART, number(part))
                .query(Boolean.class)
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
