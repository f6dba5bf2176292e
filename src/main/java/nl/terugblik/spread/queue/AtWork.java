package nl.terugblik.spread.queue;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * That somebody is at work on a part, where no row of the register that waits says so: a lock in its PostgreSQL which all share who are,
 * and which whoever begins anew waits for.
 */
public final class AtWork {

    private static final long LOCK = 0x7465727570617274L; // "terupart"

    private AtWork() {}

    /** Says so until the transaction ends; waits while somebody waits for all to have done. */
    static void say(JdbcClient own) {
        own.sql("select pg_advisory_xact_lock_shared(?)::text")
                .param(LOCK)
                .query(String.class)
                .single();
    }

    /** Waits until nobody is. */
    public static void awaitNobody(JdbcClient register) {
        register.sql("select pg_advisory_xact_lock(?)::text")
                .param(LOCK)
                .query(String.class)
                .single();
    }
}
